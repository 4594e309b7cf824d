"""What a Process does to globals and arguments is lost with it."""
import multiprocessing

numbers = [1, 2]
total = 0


def work(values, name="?"):
    global total
    values.append(3)
    numbers.append(99)
    total = sum(numbers)
    print(f"{name}: values {values}, numbers {numbers}, total {total}", flush=True)


if __name__ == "__main__":
    values = [0]
    for name in ("first", "second"):
        process = multiprocessing.Process(target=work, args=(values,), kwargs={"name": name})
        process.start()
        process.join()
    print("parent:", values, numbers, total, multiprocessing.current_process().name)
