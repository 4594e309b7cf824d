"""Two-phase commit: all participants prepare, then all commit; a veto or a timeout rolls everybody back."""
import asyncio


class Participant:
    def __init__(self, name, delay, vote=True):
        self.name, self.delay, self.vote = name, delay, vote
        self.state = "idle"

    async def prepare(self):
        self.state = "preparing"
        try:
            await asyncio.sleep(self.delay)
        except asyncio.CancelledError:
            self.state = "interrupted"
            raise
        if not self.vote:
            self.state = "refused"
            raise PermissionError(f"{self.name} votes no")
        self.state = "prepared"

    async def commit(self):
        await asyncio.sleep(0.1)
        self.state = "committed"

    async def rollback(self):
        await asyncio.sleep(0.1)
        self.state = "rolled back"


async def transaction(participants, limit):
    try:
        async with asyncio.timeout(limit):
            async with asyncio.TaskGroup() as group:
                for participant in participants:
                    group.create_task(participant.prepare())
    except* PermissionError as vetoes:
        reason = "; ".join(str(error) for error in vetoes.exceptions)
    except* TimeoutError:
        reason = "too slow"
    else:
        await asyncio.gather(*(participant.commit() for participant in participants))
        return "committed"
    await asyncio.gather(*(p.rollback() for p in participants if p.state == "prepared"))
    return f"aborted: {reason}"


async def main():
    for delays, votes in [((0.1, 0.2, 0.3), (1, 1, 1)), ((0.1, 0.2, 0.3), (1, 0, 1)), ((0.1, 5, 0.2), (1, 1, 1)),
                          ((0.2, 0.2, 0.1), (0, 0, 1))]:
        participants = [Participant(*item) for item in zip("xyz", delays, map(bool, votes))]
        print(await transaction(participants, 1), {p.name: p.state for p in participants})

asyncio.run(main())
