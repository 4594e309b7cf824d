# Command lines as lists of words: options, positionals, conversions, groups, subcommands, and what is refused.
import argparse


def make_parser():
    parser = argparse.ArgumentParser(prog="fetch", description="Fetches pages together.")
    parser.add_argument("urls", nargs="*", default=["http://example.com"], help="what to fetch")
    parser.add_argument("-n", "--concurrency", type=int, default=5, metavar="N")
    parser.add_argument("--timeout", type=float, default="2.5")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("-q", "--quiet", action="store_true")
    parser.add_argument("--mode", choices=["fast", "safe"], default="safe")
    parser.add_argument("--header", action="append", dest="headers")
    parser.add_argument("--retry", nargs="?", const=3, type=int)
    parser.add_argument("--size", nargs=2, type=int)
    parser.add_argument("--colour", action=argparse.BooleanOptionalAction, default=True)
    return parser


parser = make_parser()
for words in ([], ["a", "b"], ["-n", "3", "x"], ["-n3", "--timeout=1"], ["--concurrency", "7", "-vv", "-q"], ["-vqn2", "u"],
              ["--mode", "fast", "--header", "A", "--header", "B"], ["--retry"], ["--retry", "9"], ["--size", "1", "2", "z"],
              ["--no-colour"], ["--conc", "4"], ["--", "-x"], ["a", "-v", "--timeout", "-1"]):
    print(words, "->", parser.parse_args(words))

for words in (["-n", "many"], ["--mode", "slow"], ["--size", "1"], ["--unknown"], ["--quiet=yes"], ["-n"], ["--co", "1"]):
    try:
        parser.parse_args(words)
    except SystemExit as error:
        print(words, "exit status", error.code)

print(parser.parse_known_args(["a", "--other", "-v"]))

tool = argparse.ArgumentParser(prog="tool")
tool.add_argument("--debug", action="store_true")
commands = tool.add_subparsers(dest="command", required=True)
run = commands.add_parser("run", help="runs it")
run.add_argument("file")
run.add_argument("--times", type=int, default=1)
run.set_defaults(action="running")
stop = commands.add_parser("stop")
group = stop.add_mutually_exclusive_group(required=True)
group.add_argument("--now", action="store_true")
group.add_argument("--later", type=int)
print(tool.parse_args(["--debug", "run", "main.py", "--times", "2"]))
print(tool.parse_args(["stop", "--later", "5"]))
for words in ([], ["fly"], ["run"], ["stop"], ["stop", "--now", "--later", "1"]):
    try:
        tool.parse_args(words)
    except SystemExit as error:
        print(words, "exit status", error.code)


def port(text):
    number = int(text)
    if not 0 < number < 65536:
        raise argparse.ArgumentTypeError(f"{number} is no port")
    return number


strict = argparse.ArgumentParser(prog="strict", exit_on_error=False)
strict.add_argument("host")
strict.add_argument("port", type=port, nargs="?", default=80)
print(strict.parse_args(["here"]), strict.parse_args(["here", "8080"]), vars(strict.parse_args(["h", "1"])))
for words in (["here", "0"], ["here", "x"]):
    try:
        strict.parse_args(words)
    except argparse.ArgumentError as error:
        print(error)
print(argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1))
make_parser().parse_args(["--mode", "slow"])
