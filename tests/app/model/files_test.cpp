// Files and folders of lessons: found, read, watched.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "app/model/document.h"
#include "app/model/files.h"
#include "app/model/library.h"

using namespace asyncarium;
using namespace asyncarium::app;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away with the test.
struct Folder {
    fs::path path =
        fs::temp_directory_path() / ("asyncarium-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::string write(const std::string& name, const std::string& text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
        return (path / name).string();
    }
    void write_lesson(const std::string& name, int order) const {
        write(name + "/program.py", "a = 1\nb = 2  # switch two: b = 3\n");
        write(name + "/lesson.toml",
              "title = \"T\"\norder = " + std::to_string(order) +
                  "\n[[switch]]\nname = \"two\"\nlabel = \"Two\"\n[[beat]]\nat = { line = 1 }\n[[beat]]\nat = "
                  "{ line = 2 }\n");
        write(name + "/lesson.md", "## One\nfirst\n## Two\nsecond\n");
    }
};

}  // namespace

TEST_CASE("a file is read whole, or it is said why not") {
    const Folder folder;
    std::string error;
    CHECK(read_file(folder.write("a.py", "x\0y\n"), error).has_value());
    CHECK_FALSE(read_file((folder.path / "none.py").string(), error).has_value());
    CHECK(error == "No such file or directory");
    CHECK_FALSE(read_file(folder.path.string(), error).has_value());
    CHECK(error == "Is a directory");
}

TEST_CASE("a watch notices a change, a file that goes and one that comes, each once") {
    const Folder folder;
    const std::string path = folder.write("a.py", "1");
    FileWatch watch({path});
    CHECK_FALSE(watch.has_changed());
    folder.write("a.py", "22");
    CHECK(watch.has_changed());
    CHECK_FALSE(watch.has_changed());
    fs::remove(path);
    CHECK(watch.has_changed());
    folder.write("a.py", "1");
    CHECK(watch.has_changed());
}

TEST_CASE("lessons are listed in their order, faulty ones last") {
    const Folder folder;
    folder.write_lesson("a", 9);
    folder.write_lesson("b", 4);
    folder.write("c/lesson.toml", "title = ");
    folder.write("d/notes.txt", "no lesson");
    const std::vector<LessonEntry> entries = read_library(folder.path.string());
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].label() == "4 · T");
    CHECK(entries[1].label() == "9 · T");
    CHECK(entries[2].label() == "c");
    CHECK_FALSE(entries[2].faults.empty());
}

TEST_CASE("a folder that is no lesson is refused in one line") {
    const Folder folder;
    CHECK(open_document(folder.path.string()).error ==
          folder.path.string() + ": is no lesson: the folder has no lesson.toml");
    CHECK(open_document("/nowhere/x.py").error == "/nowhere/x.py: No such file or directory");
    folder.write("c/lesson.toml", "title = ");
    folder.write("c/program.py", "");
    folder.write("c/lesson.md", "");
    const std::string error = open_document((folder.path / "c").string()).error;
    CHECK(error.starts_with((folder.path / "c/lesson.toml").string() + ":1:"));
    CHECK(error.find('\n') == std::string::npos);
}

TEST_CASE("a lesson that is read again keeps its switches and its beat") {
    const Folder folder;
    folder.write_lesson("a", 1);
    Document document = open_document((folder.path / "a").string()).document.value();
    document.set_positions({true});
    document.beat = 1;
    CHECK(document.text == "a = 1\nb = 3  # switch two: b = 2\n");
    folder.write("a/program.py", "a = 1\nb = 20  # switch two: b = 30\n");
    const Document again = reread(document).document.value();
    CHECK(again.text == "a = 1\nb = 30  # switch two: b = 20\n");
    CHECK(again.beat == 1);
}

TEST_CASE("the lessons' folder is the environment's, else one beside the program, else the source tree's") {
    const Folder folder;
    fs::create_directories(folder.path / "mine");
    fs::create_directories(folder.path / "prefix/bin");
    fs::create_directories(folder.path / "prefix/share/asyncarium/lessons");
    const std::string bin = (folder.path / "prefix/bin").string();
    CHECK(find_lessons_folder((folder.path / "mine").string(), bin) == (folder.path / "mine").string());
    CHECK(find_lessons_folder("", bin) == (folder.path / "prefix/share/asyncarium/lessons").string());
    CHECK(is_lesson_folder(join_path(find_lessons_folder("", "/nowhere/at/all"), "04-blocking")));
}
