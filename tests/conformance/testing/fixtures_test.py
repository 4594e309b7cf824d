# Fixtures: made in order, shared by scope, ended in reverse; async ones, too.
import asyncio

import pytest

log = []


@pytest.fixture(scope="module")
def database():
    log.append("open")
    yield {"users": []}
    log.append("close")


@pytest.fixture
def user(database):
    database["users"].append("ann")
    yield "ann"
    database["users"].remove("ann")


@pytest.fixture
async def client():
    await asyncio.sleep(0.1)
    log.append("client")
    yield {"open": True}
    await asyncio.sleep(0.1)
    log.append("no client")


@pytest.fixture(autouse=True)
def count():
    log.append("test")


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request):
    return request.param


def test_user(user, database):
    assert database["users"] == [user]


def test_users_are_gone(database):
    assert database == {"users": []}
    assert log == ["open", "test", "test"]


async def test_client(client):
    assert client["open"]
    assert log[-1] == "test"


def test_engine(engine, user):
    assert engine == "sqlite"


@pytest.mark.usefixtures("user")
class TestClass:
    @pytest.fixture
    def own(self):
        return 5

    def setup_method(self):
        self.value = 3

    def test_own(self, own, database):
        assert own + self.value == 8
        assert database["users"] == ["ann"]

    def test_output(self, capsys):
        print("hello")
        assert capsys.readouterr().out == "hello\n"

def test_end(database):
    assert log == ["open"]
