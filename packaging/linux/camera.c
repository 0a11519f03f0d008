/* A camera for trying a build where there is none: preloaded, it makes /dev/video0 answer as the
   Video4Linux interface asks (linux/videodev2.h), with pictures of one color, 640 by 480.
   cc -shared -fPIC -o camera.so camera.c -ldl; mknod /dev/video0 c 81 0; LD_PRELOAD=…/camera.so */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
#include <linux/videodev2.h>

enum { WIDE = 640, HIGH = 480, BYTES = WIDE * HIGH * 2, BUFFERS = 8 };
static int camera[64], cameras, waiting[BUFFERS], first, count, number;
static unsigned char *memory[BUFFERS];
static const char *jpeg(void) { return getenv("CAMERA_JPEG"); }  /* as most webcams send them */
static unsigned form(void) { return jpeg() ? V4L2_PIX_FMT_MJPEG : V4L2_PIX_FMT_YUYV; }

static int is_camera(int fd) {
  for (int i = 0; i < cameras; i++) if (camera[i] == fd) return 1;
  return 0;
}

static int opened(const char *path) {
  if (strcmp(path, "/dev/video0") || cameras == 64) return -1;
  return camera[cameras++] = eventfd(1, EFD_NONBLOCK | EFD_CLOEXEC); /* always ready to be read */
}

#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    static int (*real)(const char *, int, ...); \
    int fd = opened(path); if (fd >= 0) return fd; \
    va_list more; va_start(more, flags); int mode = va_arg(more, int); va_end(more); \
    if (!real) real = dlsym(RTLD_NEXT, #name); \
    return real(path, flags, mode); }
OPENS(open)
OPENS(open64)

int close(int fd) {
  static int (*real)(int);
  for (int i = 0; i < cameras; i++) if (camera[i] == fd) camera[i] = camera[--cameras];
  if (!real) real = dlsym(RTLD_NEXT, "close");
  return real(fd);
}

#define MAPS(name) \
  void *name(void *at, size_t size, int rights, int flags, int fd, off_t offset) { \
    static void *(*real)(void *, size_t, int, int, int, off_t); \
    if (!real) real = dlsym(RTLD_NEXT, #name); \
    if (fd < 0 || !is_camera(fd)) return real(at, size, rights, flags, fd, offset); \
    return memory[offset / BYTES] = real(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }
MAPS(mmap)
MAPS(mmap64)

static int asked(unsigned long what, void *with) {
  struct v4l2_buffer *buffer = with;
  switch (what) {
  case VIDIOC_QUERYCAP: {
    struct v4l2_capability *told = with;
    memset(told, 0, sizeof *told);
    strcpy((char *)told->driver, "tried"); strcpy((char *)told->card, "Camera of the trial"); strcpy((char *)told->bus_info, "trial");
    told->capabilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING | V4L2_CAP_DEVICE_CAPS;
    told->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    return 0; }
  case VIDIOC_ENUM_FMT: {
    struct v4l2_fmtdesc *told = with;
    if (told->index || told->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) break;
    told->pixelformat = form();
    return 0; }
  case VIDIOC_ENUM_FRAMESIZES: {
    struct v4l2_frmsizeenum *told = with;
    if (told->index || told->pixel_format != form()) break;
    told->type = V4L2_FRMSIZE_TYPE_DISCRETE; told->discrete.width = WIDE; told->discrete.height = HIGH;
    return 0; }
  case VIDIOC_ENUM_FRAMEINTERVALS: {
    struct v4l2_frmivalenum *told = with;
    if (told->index) break;
    told->type = V4L2_FRMIVAL_TYPE_DISCRETE; told->discrete.numerator = 1; told->discrete.denominator = 20;
    return 0; }
  case VIDIOC_G_FMT: case VIDIOC_S_FMT: case VIDIOC_TRY_FMT: {
    struct v4l2_format *told = with;
    memset(&told->fmt, 0, sizeof told->fmt);
    told->fmt.pix.width = WIDE; told->fmt.pix.height = HIGH; told->fmt.pix.pixelformat = form();
    told->fmt.pix.field = V4L2_FIELD_NONE; told->fmt.pix.bytesperline = WIDE * 2; told->fmt.pix.sizeimage = BYTES;
    return 0; }
  case VIDIOC_G_PARM: case VIDIOC_S_PARM: {
    struct v4l2_streamparm *told = with;
    told->parm.capture.timeperframe.numerator = 1; told->parm.capture.timeperframe.denominator = 20;
    return 0; }
  case VIDIOC_REQBUFS: {
    struct v4l2_requestbuffers *told = with;
    if (told->memory != V4L2_MEMORY_MMAP) break;
    if (told->count > BUFFERS) told->count = BUFFERS;
    first = count = 0;
    return 0; }
  case VIDIOC_QUERYBUF:
    buffer->length = BYTES; buffer->m.offset = buffer->index * BYTES;
    return 0;
  case VIDIOC_QBUF:
    waiting[(first + count++) % BUFFERS] = buffer->index;
    return 0;
  case VIDIOC_DQBUF: {
    if (!count) { errno = EAGAIN; return -1; }
    int index = waiting[first];
    first = (first + 1) % BUFFERS; count--;
    usleep(40000);
    size_t filled = BYTES;
    FILE *file = jpeg() ? fopen(jpeg(), "rb") : NULL;
    if (file) { filled = fread(memory[index], 1, BYTES, file); fclose(file); }
    else for (int i = 0; i < BYTES; i += 4) { memory[index][i] = memory[index][i + 2] = 128; memory[index][i + 1] = 90; memory[index][i + 3] = 200; }
    struct timespec now; clock_gettime(CLOCK_MONOTONIC, &now);
    buffer->index = index; buffer->length = BYTES; buffer->bytesused = filled; buffer->flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
    buffer->sequence = number++; buffer->timestamp.tv_sec = now.tv_sec; buffer->timestamp.tv_usec = now.tv_nsec / 1000;
    return 0; }
  case VIDIOC_STREAMON: case VIDIOC_STREAMOFF: case VIDIOC_S_INPUT:
    return 0;
  }
  errno = EINVAL;
  return -1;
}

int ioctl(int fd, unsigned long what, ...) {
  static int (*real)(int, unsigned long, ...);
  va_list more; va_start(more, what); void *with = va_arg(more, void *); va_end(more);
  if (is_camera(fd)) return asked(what & 0xffffffff, with);
  if (!real) real = dlsym(RTLD_NEXT, "ioctl");
  return real(fd, what, with);
}
