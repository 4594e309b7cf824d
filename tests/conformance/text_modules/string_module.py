# string constants, Template and Formatter-free helpers.
import string

print(string.ascii_letters, string.digits, string.hexdigits, string.punctuation)
print(string.ascii_lowercase.upper() == string.ascii_uppercase, repr(string.whitespace), string.capwords("hello big world"))
template = string.Template("Dear $name, you owe $$${amount} for ${thing}s.")
print(template.substitute(name="Ann", amount=5, thing="book"))
print(template.safe_substitute({"name": "Bob"}), template.template)
try:
    template.substitute(name="Ann")
except KeyError as error:
    print("missing", error)
try:
    string.Template("costs $ 5").substitute()
except ValueError as error:
    print(error)
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("hello world".translate(table), "hello world".translate(table).translate(table))
