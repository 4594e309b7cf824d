# Escapes that mean nothing are kept as they are, with a warning; raw texts have none.
number = "\d+\.\w*"
name = "world"
path = f"C:\windows\{name}"
raw = r"\d+" + rf"\{name}"
data = b"\z\x41"
text = """first line
second \p line"""
print(number, path, raw, data, text, sep="\n")
print(len("\400"), len("\377"), "fine: \t|\x41|\u0041|\101|\\")
