# Pages are fetched together, links are found in them with re: the crawler of many courses.
import asyncio
import re

PAGES = {
    "/": '<title>Home</title><a href="/a">A</a> <a href="/b">B</a>',
    "/a": '<title> Page A </title><a class="x" href="/b">B</a><a href="/c?q=1">C</a>',
    "/b": "<TITLE>B &amp; friends</TITLE>no links",
    "/c?q=1": '<title>C</title><a href="/">home</a><a href="mailto:x@y.z">mail</a>',
}
LINK = re.compile(r'<a\s[^>]*href="([^"]+)"', re.I)
TITLE = re.compile(r"<title>\s*(?P<title>.*?)\s*</title>", re.I | re.S)


async def fetch(url):
    await asyncio.sleep(0.1 + len(url) / 100)
    return PAGES[url]


async def crawl(start):
    seen, waiting = {start}, [start]
    titles = {}
    while waiting:
        pages = await asyncio.gather(*(fetch(url) for url in waiting))
        found = []
        for url, page in zip(waiting, pages):
            titles[url] = TITLE.search(page)["title"]
            for link in LINK.findall(page):
                if re.match(r"/\w*", link) and link not in seen:
                    seen.add(link)
                    found.append(link)
        print("level:", waiting, "->", found)
        waiting = found
    return titles


print(asyncio.run(crawl("/")))
