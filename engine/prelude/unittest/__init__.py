# unittest: only unittest.mock exists here; tests are written for pytest.
