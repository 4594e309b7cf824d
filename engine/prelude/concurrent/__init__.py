# concurrent: holds futures.
