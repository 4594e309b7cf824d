# pytest-asyncio: its fixtures are pytest's, whose runner knows async ones anyway.

from pytest import fixture
