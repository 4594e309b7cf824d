// Made by make_standard_names.py from CPython 3.13.0: module, its public names. Sorted.
// clang-format off
    {"abc",
     "ABC ABCMeta abstractclassmethod abstractmethod abstractproperty abstractstaticmethod get_cache_token "
     "update_abstractmethods"},
    {"argparse",
     "Action ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError BooleanOptionalAction "
     "FileType HelpFormatter MetavarTypeHelpFormatter Namespace ONE_OR_MORE OPTIONAL PARSER REMAINDER "
     "RawDescriptionHelpFormatter RawTextHelpFormatter SUPPRESS ZERO_OR_MORE"},
    {"asyncio",
     "ALL_COMPLETED AbstractChildWatcher AbstractEventLoop AbstractEventLoopPolicy AbstractServer Barrier "
     "BaseEventLoop BaseProtocol BaseTransport BoundedSemaphore BrokenBarrierError BufferedProtocol CancelledError "
     "Condition DatagramProtocol DatagramTransport DefaultEventLoopPolicy Event EventLoop FIRST_COMPLETED "
     "FIRST_EXCEPTION FastChildWatcher Future Handle IncompleteReadError InvalidStateError LifoQueue "
     "LimitOverrunError Lock MultiLoopChildWatcher PidfdChildWatcher PriorityQueue Protocol Queue QueueEmpty "
     "QueueFull QueueShutDown ReadTransport Runner SafeChildWatcher SelectorEventLoop Semaphore "
     "SendfileNotAvailableError Server StreamReader StreamReaderProtocol StreamWriter SubprocessProtocol "
     "SubprocessTransport Task TaskGroup ThreadedChildWatcher Timeout TimeoutError TimerHandle Transport "
     "WriteTransport _enter_task _get_running_loop _leave_task _register_task _set_running_loop _unregister_task "
     "all_tasks as_completed create_eager_task_factory create_subprocess_exec create_subprocess_shell create_task "
     "current_task eager_task_factory ensure_future gather get_child_watcher get_event_loop get_event_loop_policy "
     "get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop open_connection "
     "open_unix_connection run run_coroutine_threadsafe set_child_watcher set_event_loop set_event_loop_policy "
     "shield sleep start_server start_unix_server timeout timeout_at to_thread wait wait_for wrap_future"},
    {"asyncio.base_events",
     "BaseEventLoop Server"},
    {"asyncio.base_tasks",
     ""},
    {"asyncio.coroutines",
     "iscoroutine iscoroutinefunction"},
    {"asyncio.events",
     "AbstractEventLoop AbstractEventLoopPolicy AbstractServer BaseDefaultEventLoopPolicy Handle TimerHandle "
     "_get_running_loop _set_running_loop get_child_watcher get_event_loop get_event_loop_policy get_running_loop "
     "new_event_loop on_fork set_child_watcher set_event_loop set_event_loop_policy"},
    {"asyncio.exceptions",
     "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError "
     "SendfileNotAvailableError TimeoutError"},
    {"asyncio.futures",
     "Future isfuture wrap_future"},
    {"asyncio.locks",
     "Barrier BoundedSemaphore Condition Event Lock Semaphore"},
    {"asyncio.queues",
     "LifoQueue PriorityQueue Queue QueueEmpty QueueFull QueueShutDown"},
    {"asyncio.runners",
     "Runner run"},
    {"asyncio.taskgroups",
     "TaskGroup"},
    {"asyncio.tasks",
     "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION Task _enter_task _leave_task _register_task _unregister_task "
     "all_tasks as_completed create_eager_task_factory create_task current_task eager_task_factory ensure_future "
     "gather run_coroutine_threadsafe shield sleep wait wait_for"},
    {"asyncio.threads",
     "to_thread"},
    {"asyncio.timeouts",
     "Timeout timeout timeout_at"},
    {"atexit",
     "register unregister"},
    {"bisect",
     "bisect bisect_left bisect_right insort insort_left insort_right"},
    {"builtins",
     "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError "
     "BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError "
     "ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning "
     "EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError "
     "FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError "
     "IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None "
     "NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning "
     "PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning "
     "RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError "
     "SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError "
     "UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError abs aiter "
     "all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright "
     "credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals "
     "hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min "
     "next object oct open ord pow print property quit range repr reversed round set setattr slice sorted "
     "staticmethod str sum super tuple type vars zip"},
    {"collections",
     "ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple"},
    {"collections.abc",
     "AsyncGenerator AsyncIterable AsyncIterator Awaitable Buffer ByteString Callable Collection Container "
     "Coroutine Generator Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping "
     "MutableSequence MutableSet Reversible Sequence Set Sized ValuesView"},
    {"concurrent",
     ""},
    {"concurrent.futures",
     "ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future "
     "InvalidStateError ProcessPoolExecutor ThreadPoolExecutor TimeoutError as_completed wait"},
    {"concurrent.futures.process",
     "BrokenProcessPool EXTRA_QUEUED_CALLS ProcessPoolExecutor Queue format_exception partial"},
    {"concurrent.futures.thread",
     "BrokenThreadPool ThreadPoolExecutor"},
    {"contextlib",
     "AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack ContextDecorator "
     "ExitStack aclosing asynccontextmanager chdir closing contextmanager nullcontext redirect_stderr "
     "redirect_stdout suppress"},
    {"contextvars",
     "Context ContextVar Token copy_context"},
    {"copy",
     "Error copy deepcopy dispatch_table error replace"},
    {"dataclasses",
     "Field FrozenInstanceError InitVar KW_ONLY MISSING asdict astuple dataclass field fields is_dataclass "
     "make_dataclass replace"},
    {"datetime",
     "MAXYEAR MINYEAR UTC date datetime datetime_CAPI time timedelta timezone tzinfo"},
    {"enum",
     "CONFORM CONTINUOUS EJECT Enum EnumCheck EnumDict EnumMeta EnumType Flag FlagBoundary IntEnum IntFlag KEEP "
     "NAMED_FLAGS ReprEnum STRICT StrEnum UNIQUE auto bin global_enum global_enum_repr global_flag_repr global_str "
     "member nonmember pickle_by_enum_name pickle_by_global_name property show_flag_values unique verify"},
    {"errno",
     "E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR "
     "EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK "
     "EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EIDRM EILSEQ "
     "EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC "
     "EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE "
     "EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV "
     "ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR "
     "ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO "
     "EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG "
     "EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME "
     "ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL errorcode"},
    {"functools",
     "WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key lru_cache partial partialmethod reduce "
     "singledispatch singledispatchmethod total_ordering update_wrapper wraps"},
    {"gc",
     "DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE callbacks collect disable enable "
     "freeze garbage get_count get_debug get_freeze_count get_objects get_referents get_referrers get_stats "
     "get_threshold is_finalized is_tracked isenabled set_debug set_threshold unfreeze"},
    {"hashlib",
     "algorithms_available algorithms_guaranteed blake2b blake2s file_digest md5 new pbkdf2_hmac sha1 sha224 "
     "sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256"},
    {"heapq",
     "heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest"},
    {"inspect",
     "AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED ArgInfo Arguments Attribute BlockFinder BoundArguments "
     "BufferFlags CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE "
     "CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS "
     "ClassFoundException ClosureVars EndOfBlock FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING "
     "GEN_SUSPENDED Parameter Signature TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs cleandoc currentframe "
     "findsource formatannotation formatannotationrelativeto formatargvalues get_annotations getabsfile getargs "
     "getargvalues getasyncgenlocals getasyncgenstate getattr_static getblock getcallargs getclasstree "
     "getclosurevars getcomments getcoroutinelocals getcoroutinestate getdoc getfile getframeinfo getfullargspec "
     "getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers getmembers_static getmodule "
     "getmodulename getmro getouterframes getsource getsourcefile getsourcelines indentsize isabstract isasyncgen "
     "isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor "
     "isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor ismemberdescriptor ismethod "
     "ismethoddescriptor ismethodwrapper ismodule isroutine istraceback markcoroutinefunction modulesbyfile "
     "signature stack trace unwrap walktree"},
    {"io",
     "BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter BytesIO "
     "DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder RawIOBase SEEK_CUR SEEK_END SEEK_SET StringIO "
     "TextIOBase TextIOWrapper UnsupportedOperation open open_code text_encoding"},
    {"itertools",
     "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile "
     "filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest"},
    {"json",
     "JSONDecodeError JSONDecoder JSONEncoder detect_encoding dump dumps load loads"},
    {"logging",
     "BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer Formatter Handler "
     "INFO LogRecord Logger LoggerAdapter Manager NOTSET NullHandler PercentStyle PlaceHolder RootLogger "
     "StrFormatStyle StreamHandler StringTemplateStyle WARN WARNING addLevelName basicConfig captureWarnings "
     "critical currentframe debug disable error exception fatal getHandlerByName getHandlerNames getLevelName "
     "getLevelNamesMapping getLogRecordFactory getLogger getLoggerClass info lastResort log makeLogRecord "
     "raiseExceptions root setLogRecordFactory setLoggerClass shutdown warn warning"},
    {"logging.handlers",
     "BaseRotatingHandler BufferingHandler DEFAULT_HTTP_LOGGING_PORT DEFAULT_SOAP_LOGGING_PORT "
     "DEFAULT_TCP_LOGGING_PORT DEFAULT_UDP_LOGGING_PORT DatagramHandler HTTPHandler MemoryHandler "
     "NTEventLogHandler QueueHandler QueueListener RotatingFileHandler SMTPHandler SYSLOG_TCP_PORT SYSLOG_UDP_PORT "
     "SocketHandler SysLogHandler TimedRotatingFileHandler WatchedFileHandler"},
    {"math",
     "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 "
     "expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm "
     "ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt "
     "sumprod tan tanh tau trunc ulp"},
    {"multiprocessing",
     "Array AuthenticationError Barrier BoundedSemaphore BufferTooShort Condition Event JoinableQueue Lock Manager "
     "Pipe Pool Process ProcessError Queue RLock RawArray RawValue Semaphore SimpleQueue TimeoutError Value "
     "active_children allow_connection_pickling cpu_count current_process freeze_support get_all_start_methods "
     "get_context get_logger get_start_method log_to_stderr parent_process reducer set_executable "
     "set_forkserver_preload set_start_method"},
    {"numbers",
     "Complex Integral Number Rational Real"},
    {"operator",
     "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat "
     "ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter "
     "itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem "
     "sub truediv truth xor"},
    {"os",
     "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED CLONE_FILES CLONE_FS CLONE_NEWCGROUP "
     "CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER CLONE_NEWUTS CLONE_SIGHAND "
     "CLONE_SYSVSEM CLONE_THREAD CLONE_VM DirEntry EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG "
     "EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL "
     "EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM "
     "MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB "
     "MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB "
     "MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT "
     "O_DIRECTORY O_DSYNC O_EXCL O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH "
     "O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE "
     "POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE "
     "POSIX_SPAWN_CLOSEFROM POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT "
     "P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE "
     "RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK SCHED_BATCH SCHED_FIFO "
     "SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET "
     "SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME "
     "ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TFD_CLOEXEC TFD_NONBLOCK TFD_TIMER_ABSTIME "
     "TFD_TIMER_CANCEL_ON_SET TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED "
     "WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK XATTR_CREATE XATTR_REPLACE "
     "XATTR_SIZE_MAX X_OK _exit abort access altsep chdir chmod chown chroot close closerange confstr "
     "confstr_names copy_file_range cpu_count ctermid curdir defpath device_encoding devnull dup dup2 environ "
     "environb error eventfd eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp execvpe "
     "extsep fchdir fchmod fchown fdatasync fdopen fork forkpty fpathconf fsdecode fsencode fspath fstat fstatvfs "
     "fsync ftruncate fwalk get_blocking get_exec_path get_inheritable get_terminal_size getcwd getcwdb getegid "
     "getenv getenvb geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpid getppid "
     "getpriority getrandom getresgid getresuid getsid getuid getxattr grantpt initgroups isatty kill killpg "
     "lchown linesep link listdir listxattr lockf login_tty lseek lstat major makedev makedirs memfd_create minor "
     "mkdir mkfifo mknod name nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open pipe pipe2 "
     "popen posix_fadvise posix_fallocate posix_openpt posix_spawn posix_spawnp pread preadv process_cpu_count "
     "ptsname putenv pwrite pwritev read readlink readv register_at_fork remove removedirs removexattr rename "
     "renames replace rmdir scandir sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getparam "
     "sched_getscheduler sched_param sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler "
     "sched_yield sendfile sep set_blocking set_inheritable setegid seteuid setgid setgroups setns setpgid setpgrp "
     "setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe "
     "spawnv spawnve spawnvp spawnvpe splice stat stat_result statvfs statvfs_result strerror "
     "supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd supports_follow_symlinks symlink "
     "sync sysconf sysconf_names system tcgetpgrp tcsetpgrp terminal_size timerfd_create timerfd_gettime "
     "timerfd_gettime_ns timerfd_settime timerfd_settime_ns times times_result truncate ttyname umask uname "
     "uname_result unlink unlockpt unsetenv unshare urandom utime wait wait3 wait4 waitid waitid_result waitpid "
     "waitstatus_to_exitcode walk write writev"},
    {"os.path",
     "abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists expanduser expandvars "
     "extsep getatime getctime getmtime getsize isabs isdevdrive isdir isfile isjunction islink ismount join "
     "lexists normcase normpath pardir pathsep realpath relpath samefile sameopenfile samestat sep split "
     "splitdrive splitext splitroot supports_unicode_filenames"},
    {"pathlib",
     "Path PosixPath PurePath PurePosixPath PureWindowsPath UnsupportedOperation WindowsPath"},
    {"pprint",
     "PrettyPrinter isreadable isrecursive pformat pp pprint saferepr"},
    {"queue",
     "Empty Full LifoQueue PriorityQueue Queue ShutDown SimpleQueue"},
    {"random",
     "LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI betavariate binomialvariate choice "
     "choices expovariate gammavariate gauss getrandbits getstate lognormvariate main normalvariate paretovariate "
     "randbytes randint random randrange sample seed setstate shuffle triangular uniform vonmisesvariate "
     "weibullvariate"},
    {"re",
     "A ASCII DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern PatternError RegexFlag S Scanner U "
     "UNICODE VERBOSE X compile error escape findall finditer fullmatch match purge search split sub subn"},
    {"secrets",
     "SystemRandom choice compare_digest randbelow randbits token_bytes token_hex token_urlsafe"},
    {"sqlite3",
     "Binary Blob Connection Cursor DataError DatabaseError Date DateFromTicks Error IntegrityError InterfaceError "
     "InternalError LEGACY_TRANSACTION_CONTROL NotSupportedError OperationalError PARSE_COLNAMES PARSE_DECLTYPES "
     "PrepareProtocol ProgrammingError Row SQLITE_ABORT SQLITE_ABORT_ROLLBACK SQLITE_ALTER_TABLE SQLITE_ANALYZE "
     "SQLITE_ATTACH SQLITE_AUTH SQLITE_AUTH_USER SQLITE_BUSY SQLITE_BUSY_RECOVERY SQLITE_BUSY_SNAPSHOT "
     "SQLITE_BUSY_TIMEOUT SQLITE_CANTOPEN SQLITE_CANTOPEN_CONVPATH SQLITE_CANTOPEN_DIRTYWAL "
     "SQLITE_CANTOPEN_FULLPATH SQLITE_CANTOPEN_ISDIR SQLITE_CANTOPEN_NOTEMPDIR SQLITE_CANTOPEN_SYMLINK "
     "SQLITE_CONSTRAINT SQLITE_CONSTRAINT_CHECK SQLITE_CONSTRAINT_COMMITHOOK SQLITE_CONSTRAINT_FOREIGNKEY "
     "SQLITE_CONSTRAINT_FUNCTION SQLITE_CONSTRAINT_NOTNULL SQLITE_CONSTRAINT_PINNED SQLITE_CONSTRAINT_PRIMARYKEY "
     "SQLITE_CONSTRAINT_ROWID SQLITE_CONSTRAINT_TRIGGER SQLITE_CONSTRAINT_UNIQUE SQLITE_CONSTRAINT_VTAB "
     "SQLITE_CORRUPT SQLITE_CORRUPT_INDEX SQLITE_CORRUPT_SEQUENCE SQLITE_CORRUPT_VTAB SQLITE_CREATE_INDEX "
     "SQLITE_CREATE_TABLE SQLITE_CREATE_TEMP_INDEX SQLITE_CREATE_TEMP_TABLE SQLITE_CREATE_TEMP_TRIGGER "
     "SQLITE_CREATE_TEMP_VIEW SQLITE_CREATE_TRIGGER SQLITE_CREATE_VIEW SQLITE_CREATE_VTABLE "
     "SQLITE_DBCONFIG_DEFENSIVE SQLITE_DBCONFIG_DQS_DDL SQLITE_DBCONFIG_DQS_DML SQLITE_DBCONFIG_ENABLE_FKEY "
     "SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION SQLITE_DBCONFIG_ENABLE_QPSG "
     "SQLITE_DBCONFIG_ENABLE_TRIGGER SQLITE_DBCONFIG_ENABLE_VIEW SQLITE_DBCONFIG_LEGACY_ALTER_TABLE "
     "SQLITE_DBCONFIG_LEGACY_FILE_FORMAT SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE SQLITE_DBCONFIG_RESET_DATABASE "
     "SQLITE_DBCONFIG_TRIGGER_EQP SQLITE_DBCONFIG_TRUSTED_SCHEMA SQLITE_DBCONFIG_WRITABLE_SCHEMA SQLITE_DELETE "
     "SQLITE_DENY SQLITE_DETACH SQLITE_DONE SQLITE_DROP_INDEX SQLITE_DROP_TABLE SQLITE_DROP_TEMP_INDEX "
     "SQLITE_DROP_TEMP_TABLE SQLITE_DROP_TEMP_TRIGGER SQLITE_DROP_TEMP_VIEW SQLITE_DROP_TRIGGER SQLITE_DROP_VIEW "
     "SQLITE_DROP_VTABLE SQLITE_EMPTY SQLITE_ERROR SQLITE_ERROR_MISSING_COLLSEQ SQLITE_ERROR_RETRY "
     "SQLITE_ERROR_SNAPSHOT SQLITE_FORMAT SQLITE_FULL SQLITE_FUNCTION SQLITE_IGNORE SQLITE_INSERT SQLITE_INTERNAL "
     "SQLITE_INTERRUPT SQLITE_IOERR SQLITE_IOERR_ACCESS SQLITE_IOERR_AUTH SQLITE_IOERR_BEGIN_ATOMIC "
     "SQLITE_IOERR_BLOCKED SQLITE_IOERR_CHECKRESERVEDLOCK SQLITE_IOERR_CLOSE SQLITE_IOERR_COMMIT_ATOMIC "
     "SQLITE_IOERR_CONVPATH SQLITE_IOERR_CORRUPTFS SQLITE_IOERR_DATA SQLITE_IOERR_DELETE SQLITE_IOERR_DELETE_NOENT "
     "SQLITE_IOERR_DIR_CLOSE SQLITE_IOERR_DIR_FSYNC SQLITE_IOERR_FSTAT SQLITE_IOERR_FSYNC SQLITE_IOERR_GETTEMPPATH "
     "SQLITE_IOERR_LOCK SQLITE_IOERR_MMAP SQLITE_IOERR_NOMEM SQLITE_IOERR_RDLOCK SQLITE_IOERR_READ "
     "SQLITE_IOERR_ROLLBACK_ATOMIC SQLITE_IOERR_SEEK SQLITE_IOERR_SHMLOCK SQLITE_IOERR_SHMMAP SQLITE_IOERR_SHMOPEN "
     "SQLITE_IOERR_SHMSIZE SQLITE_IOERR_SHORT_READ SQLITE_IOERR_TRUNCATE SQLITE_IOERR_UNLOCK SQLITE_IOERR_VNODE "
     "SQLITE_IOERR_WRITE SQLITE_LIMIT_ATTACHED SQLITE_LIMIT_COLUMN SQLITE_LIMIT_COMPOUND_SELECT "
     "SQLITE_LIMIT_EXPR_DEPTH SQLITE_LIMIT_FUNCTION_ARG SQLITE_LIMIT_LENGTH SQLITE_LIMIT_LIKE_PATTERN_LENGTH "
     "SQLITE_LIMIT_SQL_LENGTH SQLITE_LIMIT_TRIGGER_DEPTH SQLITE_LIMIT_VARIABLE_NUMBER SQLITE_LIMIT_VDBE_OP "
     "SQLITE_LIMIT_WORKER_THREADS SQLITE_LOCKED SQLITE_LOCKED_SHAREDCACHE SQLITE_LOCKED_VTAB SQLITE_MISMATCH "
     "SQLITE_MISUSE SQLITE_NOLFS SQLITE_NOMEM SQLITE_NOTADB SQLITE_NOTFOUND SQLITE_NOTICE "
     "SQLITE_NOTICE_RECOVER_ROLLBACK SQLITE_NOTICE_RECOVER_WAL SQLITE_OK SQLITE_OK_LOAD_PERMANENTLY "
     "SQLITE_OK_SYMLINK SQLITE_PERM SQLITE_PRAGMA SQLITE_PROTOCOL SQLITE_RANGE SQLITE_READ SQLITE_READONLY "
     "SQLITE_READONLY_CANTINIT SQLITE_READONLY_CANTLOCK SQLITE_READONLY_DBMOVED SQLITE_READONLY_DIRECTORY "
     "SQLITE_READONLY_RECOVERY SQLITE_READONLY_ROLLBACK SQLITE_RECURSIVE SQLITE_REINDEX SQLITE_ROW "
     "SQLITE_SAVEPOINT SQLITE_SCHEMA SQLITE_SELECT SQLITE_TOOBIG SQLITE_TRANSACTION SQLITE_UPDATE SQLITE_WARNING "
     "SQLITE_WARNING_AUTOINDEX Time TimeFromTicks Timestamp TimestampFromTicks Warning adapt adapters apilevel "
     "complete_statement connect converters enable_callback_tracebacks paramstyle register_adapter "
     "register_converter sqlite_version sqlite_version_info threadsafety"},
    {"statistics",
     "LinearRegression NormalDist StatisticsError correlation covariance fmean geometric_mean harmonic_mean kde "
     "kde_random linear_regression mean median median_grouped median_high median_low mode multimode pi pstdev "
     "pvariance quantiles stdev tau variance"},
    {"string",
     "Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits "
     "printable punctuation whitespace"},
    {"sys",
     "_current_frames _getframe abiflags activate_stack_trampoline addaudithook api_version argv audit "
     "base_exec_prefix base_prefix breakpointhook builtin_module_names byteorder call_tracing copyright "
     "deactivate_stack_trampoline displayhook dont_write_bytecode exc_info excepthook exception exec_prefix "
     "executable exit flags float_info float_repr_style get_asyncgen_hooks get_coroutine_origin_tracking_depth "
     "get_int_max_str_digits getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors "
     "getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval gettrace "
     "getunicodeinternedsize hash_info hexversion implementation int_info intern is_finalizing "
     "is_stack_trampoline_active maxsize maxunicode meta_path modules orig_argv path path_hooks "
     "path_importer_cache platform platlibdir prefix pycache_prefix set_asyncgen_hooks "
     "set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags setprofile setrecursionlimit "
     "setswitchinterval settrace stderr stdin stdlib_module_names stdout thread_info unraisablehook version "
     "version_info warnoptions"},
    {"textwrap",
     "TextWrapper dedent fill indent shorten wrap"},
    {"threading",
     "Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX "
     "Thread ThreadError Timer activeCount active_count currentThread current_thread enumerate excepthook "
     "get_ident get_native_id getprofile gettrace local main_thread setprofile setprofile_all_threads settrace "
     "settrace_all_threads stack_size"},
    {"time",
     "CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI "
     "CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime "
     "clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter "
     "perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time "
     "thread_time thread_time_ns time time_ns timezone tzname tzset"},
    {"timeit",
     "Timer default_timer main reindent repeat timeit"},
    {"traceback",
     "BUILTIN_EXCEPTION_LIMIT FrameSummary StackSummary TracebackException clear_frames extract_stack extract_tb "
     "format_exc format_exception format_exception_only format_list format_stack format_tb print_exc "
     "print_exception print_last print_list print_stack print_tb walk_stack walk_tb"},
    {"types",
     "AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CapsuleType CellType ClassMethodDescriptorType "
     "CodeType CoroutineType DynamicClassAttribute EllipsisType FrameType FunctionType GeneratorType GenericAlias "
     "GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType MethodDescriptorType MethodType "
     "MethodWrapperType ModuleType NoneType NotImplementedType SimpleNamespace TracebackType UnionType "
     "WrapperDescriptorType coroutine get_original_bases new_class prepare_class resolve_bases"},
    {"typing",
     "AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable "
     "BinaryIO ByteString CT_co Callable ChainMap ClassVar Collection Concatenate Container ContextManager "
     "Coroutine Counter DefaultDict Deque Dict EXCLUDED_ATTRIBUTES Final ForwardRef FrozenSet Generator Generic "
     "Hashable IO ItemsView Iterable Iterator KT KeysView List Literal LiteralString Mapping MappingView Match "
     "MutableMapping MutableSequence MutableSet NamedTuple NamedTupleMeta Never NewType NoDefault NoReturn "
     "NotRequired Optional OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Pattern Protocol ReadOnly Required "
     "Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex "
     "SupportsInt SupportsRound T TYPE_CHECKING T_co T_contra Text TextIO Tuple Type TypeAlias TypeAliasType "
     "TypeGuard TypeIs TypeVar TypeVarTuple TypedDict Union Unpack VT VT_co V_co ValuesView assert_never "
     "assert_type cast clear_overloads dataclass_transform final get_args get_origin get_overloads "
     "get_protocol_members get_type_hints is_protocol is_typeddict no_type_check no_type_check_decorator overload "
     "override reveal_type runtime_checkable"},
    {"unittest",
     "FunctionTestCase IsolatedAsyncioTestCase SkipTest TestCase TestLoader TestResult TestSuite TextTestResult "
     "TextTestRunner addModuleCleanup defaultTestLoader doModuleCleanups enterModuleContext expectedFailure "
     "installHandler main registerResult removeHandler removeResult skip skipIf skipUnless"},
    {"unittest.async_case",
     "IsolatedAsyncioTestCase TestCase"},
    {"unittest.case",
     "DIFF_OMITTED FunctionTestCase SkipTest TestCase addModuleCleanup doModuleCleanups enterModuleContext "
     "expectedFailure safe_repr skip skipIf skipUnless strclass"},
    {"unittest.mock",
     "ANY AsyncMagicMixin AsyncMock AsyncMockMixin Base CallableMixin DEFAULT FILTER_DIR FunctionTypes "
     "InvalidSpecError MagicMixin MagicMock MagicProxy Mock NonCallableMagicMock NonCallableMock PropertyMock "
     "ThreadingMixin ThreadingMock call create_autospec file_spec mock_open open_spec patch seal sentinel"},
    {"unittest.runner",
     "TextTestResult TextTestRunner registerResult"},
    {"uuid",
     "Enum NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 RESERVED_FUTURE RESERVED_MICROSOFT "
     "RESERVED_NCS RFC_4122 SafeUUID UUID bytes_ getnode int_ main uuid1 uuid3 uuid4 uuid5"},
    {"warnings",
     "WarningMessage catch_warnings deprecated filters filterwarnings formatwarning onceregistry resetwarnings "
     "showwarning simplefilter warn warn_explicit"},
    {"weakref",
     "CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType WeakKeyDictionary WeakMethod WeakSet "
     "WeakValueDictionary finalize getweakrefcount getweakrefs proxy ref"},
    // clang-format on
