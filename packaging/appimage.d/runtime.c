// SPDX-License-Identifier: GPL-3.0-or-later
//
// The beginning of an AppImage (type 2 of docs.appimage.org/reference/architecture.html): behind this
// program lies a squashfs. It is mounted where the user may mount (fusermount3), else unpacked, in a
// folder of this start alone, and its AppRun takes this process's place; so signals and the exit
// status are the program's own. A second process waits for the end of it, and of what it started,
// and takes the folder away.
//
//   --appimage-extract [FOLDER]   only unpacks, into FOLDER (squashfs-root)
//   --appimage-offset             says where the squashfs begins
//
// APPIMAGE_EXTRACT_AND_RUN=1 unpacks without trying to mount.
#define _GNU_SOURCE
#define FUSE_USE_VERSION 32
#define _FILE_OFFSET_BITS 64

#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

sqfs_ll *sqfs_ll_open(const char *path, size_t offset);

static _Noreturn void stop(const char *what)
{
    fprintf(stderr, "Votum: %s: %s\n", what, strerror(errno));
    exit(127);
}

// Where this program ends: behind the table of its sections, which stands last.
static size_t offsetOf(const char *file)
{
    Elf64_Ehdr header;
    const int fd = open(file, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || pread(fd, &header, sizeof header, 0) != sizeof header)
        stop(file);
    close(fd);
    return header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
}

static int unpackFile(sqfs *fs, sqfs_inode *inode, const char *path)
{
    const int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
    if (fd < 0)
        return -1;
    char buffer[1 << 16];
    sqfs_off_t done = 0;
    sqfs_off_t got = sizeof buffer;
    while (sqfs_read_range(fs, inode, done, &got, buffer) == SQFS_OK && got > 0
           && write(fd, buffer, (size_t)got) == got) {
        done += got;
        got = sizeof buffer;
    }
    return close(fd) == 0 && (uint64_t)done == inode->xtra.reg.file_size ? 0 : -1;
}

static int unpackEntry(sqfs *fs, sqfs_dir_entry *entry, const char *path)
{
    sqfs_inode inode;
    if (sqfs_inode_get(fs, &inode, sqfs_dentry_inode(entry)) != SQFS_OK)
        return -1;
    if (S_ISDIR(inode.base.mode))
        return mkdir(path, 0755);
    if (S_ISREG(inode.base.mode))
        return unpackFile(fs, &inode, path);
    if (!S_ISLNK(inode.base.mode))
        return -1; // packaging/appimage packs nothing else
    size_t length = 0;
    sqfs_readlink(fs, &inode, NULL, &length);
    char target[length + 1];
    return sqfs_readlink(fs, &inode, target, &length) == SQFS_OK ? symlink(target, path) : -1;
}

// 0, or -1 with errno.
static int unpack(const char *image, size_t offset, const char *folder)
{
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    if (sqfs_open_image(&fs, image, offset) != SQFS_OK
        || sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs)) != SQFS_OK)
        return -1;
    while (sqfs_traverse_next(&walk, &error)) {
        if (walk.dir_end)
            continue;
        char *path = NULL;
        if (asprintf(&path, "%s/%s", folder, walk.path) < 0
            || unpackEntry(&fs, &walk.entry, path) != 0)
            return -1;
        free(path);
    }
    sqfs_traverse_close(&walk);
    return error == SQFS_OK ? 0 : -1;
}

static int removeOne(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status, (void)kind, (void)place;
    return remove(path);
}

// Returns when nobody holds the other end any more: the program has ended.
static void waitForEnd(int keptOpen)
{
    char byte;
    while (read(keptOpen, &byte, 1) < 0 && errno == EINTR) { }
}

struct Mount
{
    struct fuse_session *session;
    int keptOpen;
};

static void *unmountAtEnd(void *pointer)
{
    struct Mount *mount = pointer;
    waitForEnd(mount->keptOpen);
    fuse_session_exit(mount->session);
    fuse_session_unmount(mount->session); // wakes the loop
    return NULL;
}

// Serves the mounted squashfs until the program has ended; 0 afterwards, -1 if it cannot be mounted.
static int serve(const char *image, size_t offset, const char *folder, int ready, int keptOpen)
{
    struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr,   .opendir = sqfs_ll_op_opendir,
        .releasedir = sqfs_ll_op_releasedir, .readdir = sqfs_ll_op_readdir,
        .lookup = sqfs_ll_op_lookup,     .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create,     .release = sqfs_ll_op_release,
        .read = sqfs_ll_op_read,         .readlink = sqfs_ll_op_readlink,
        .forget = sqfs_ll_op_forget,     .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {"votum", "-o", "ro,nosuid,nodev,fsname=votum", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    sqfs_ll *ll = sqfs_ll_open(image, offset);
    if (ll == NULL)
        return -1;
    struct fuse_session *session =
        fuse_session_new(&arguments, &operations, sizeof operations, ll);
    if (session == NULL || fuse_session_mount(session, folder) != 0)
        return -1;
    struct Mount mount = {session, keptOpen};
    pthread_t waiting;
    if (pthread_create(&waiting, NULL, unmountAtEnd, &mount) != 0)
        return -1;
    if (write(ready, "m", 1) != 1)
        return -1;
    close(ready);
    fuse_session_loop(session);
    pthread_join(waiting, NULL);
    return 0;
}

// The second process: has the folder ready, says so, and takes it away in the end.
static void keep(const char *image, size_t offset, char *folder, int ready, int keptOpen)
{
    setsid(); // a Ctrl-C is for the program
    signal(SIGHUP, SIG_IGN);
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN); // at logout too the program ends first
    int served = -1;
    const char *unpacked = getenv("APPIMAGE_EXTRACT_AND_RUN");
    if (unpacked == NULL || strcmp(unpacked, "1") != 0) {
        // Where it cannot, what is said about it is for nobody.
        const int errors = dup(STDERR_FILENO);
        const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nothing, STDERR_FILENO);
        served = serve(image, offset, folder, ready, keptOpen);
        dup2(errors, STDERR_FILENO);
        close(errors);
    }
    if (served != 0) {
        if (unpack(image, offset, folder) == 0 && write(ready, "u", 1) == 1) {
            close(ready);
            waitForEnd(keptOpen);
        } else {
            fprintf(stderr, "Votum: %s cannot be unpacked: %s\n", folder, strerror(errno));
        }
        nftw(folder, removeOne, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
    }
    rmdir(folder);
    _exit(0);
}

int main(int argc, char **argv)
{
    char image[4096];
    const ssize_t length = readlink("/proc/self/exe", image, sizeof image - 1);
    if (length < 0)
        stop("/proc/self/exe");
    image[length] = '\0';
    const size_t offset = offsetOf(image);

    if (argc > 1 && strcmp(argv[1], "--appimage-offset") == 0)
        return printf("%zu\n", offset) > 0 ? 0 : 127;
    if (argc > 1 && strcmp(argv[1], "--appimage-extract") == 0) {
        const char *folder = argc > 2 ? argv[2] : "squashfs-root";
        if (mkdir(folder, 0755) != 0 || unpack(image, offset, folder) != 0)
            stop(folder);
        return 0;
    }

    const char *temporary = getenv("TMPDIR");
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/.mount_votumXXXXXX",
             temporary != NULL && *temporary != '\0' ? temporary : "/tmp");
    if (mkdtemp(folder) == NULL)
        stop(folder);

    int ready[2];
    int alive[2]; // its writing end stays open in the program and in all it starts
    if (pipe2(ready, O_CLOEXEC) != 0 || pipe2(alive, 0) != 0)
        stop("pipe");
    const pid_t keeper = fork();
    if (keeper < 0)
        stop("fork");
    if (keeper == 0) {
        close(ready[0]);
        close(alive[1]);
        // Nobody's child: the program need not know of it.
        if (fork() != 0)
            _exit(0);
        keep(image, offset, folder, ready[1], alive[0]);
    }
    waitpid(keeper, NULL, 0);
    close(ready[1]);
    close(alive[0]);
    char how = 0;
    if (read(ready[0], &how, 1) != 1)
        return 127; // what happened has been said

    setenv("APPIMAGE", image, 1);
    setenv("APPDIR", folder, 1);
    setenv("ARGV0", argv[0], 1);
    char program[sizeof folder + 8];
    snprintf(program, sizeof program, "%s/AppRun", folder);
    execv(program, argv);
    stop(program);
}
