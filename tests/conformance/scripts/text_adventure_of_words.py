# Counting words, building an index, formatting a table: strings, dicts and sorting.
TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity"""

words = [word.strip(",.").lower() for word in TEXT.split()]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(f"{'word':<14}{'count':>6}{'share':>8}")
print("-" * 28)
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{word:<14}{count:>6}{count / len(words):>8.1%}")
index = {}
for number, line in enumerate(TEXT.splitlines(), 1):
    for word in line.replace(",", "").lower().split():
        index.setdefault(word, set()).add(number)
print({word: sorted(lines) for word, lines in index.items() if len(lines) > 1})
longest = max(words, key=len)
print(longest, len(longest), sum(map(len, words)) / len(words), len(set(words)))
print("".join(word[0].upper() for word in words[:8]), " ".join(word[::-1] for word in words[:4]))


def caesar(text, shift):
    return "".join(chr((ord(c) - 97 + shift) % 26 + 97) if c.isalpha() else c for c in text.lower())


def is_palindrome(text):
    letters = [c for c in text.lower() if c.isalnum()]
    return letters == letters[::-1]


def run_length(text):
    runs, previous, count = [], None, 0
    for c in text + "\0":
        if c == previous:
            count += 1
        else:
            if previous is not None:
                runs.append(f"{previous}{count if count > 1 else ''}")
            previous, count = c, 1
    return "".join(runs)


secret = caesar("attack at dawn", 3)
print(secret, caesar(secret, -3), is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("no"), run_length("aaabccd"))
vowels = {v: sum(w.count(v) for w in words) for v in "aeiou"}
print(vowels, "\n".join(f"{v} {'*' * (n // 2)}" for v, n in vowels.items()), sep="\n")
