# What a lesson says about the network, in place of the design's table: nothing here. A lesson whose lesson.toml has [[network]]
# rows brings a module of this name of its own (engine/lesson/network.h writes it).

SEED = 0
ROWS = []
