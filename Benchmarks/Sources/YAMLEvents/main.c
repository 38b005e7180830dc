// Runs libyaml's events over every policy file below a directory and does nothing with them: the
// least that any program based on libyaml takes to read the same files.
//
// usage: yaml-events DIRECTORY THREADS

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static char **paths;
static size_t path_count, path_capacity;
static atomic_size_t next_path;
static atomic_size_t event_count;
static atomic_int failed;

static void fail(const char *path) {
  perror(path);
  exit(1);
}

static void add_path(const char *path) {
  if (path_count == path_capacity) {
    path_capacity = path_capacity ? path_capacity * 2 : 1024;
    paths = realloc(paths, path_capacity * sizeof *paths);
    if (!paths) fail("paths");
  }
  paths[path_count] = strdup(path);
  if (!paths[path_count++]) fail(path);
}

static void walk(const char *directory) {
  DIR *stream = opendir(directory);
  if (!stream) fail(directory);
  for (struct dirent *entry; (entry = readdir(stream));) {
    if (entry->d_name[0] == '.') continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", directory, entry->d_name);
    if (entry->d_type == DT_DIR) {
      walk(path);
    } else {
      const char *end = strrchr(entry->d_name, '.');
      if (end && !strcmp(end, ".yaml")) add_path(path);
    }
  }
  closedir(stream);
}

static size_t read_events(const unsigned char *bytes, size_t count) {
  yaml_parser_t parser;
  yaml_event_t event;
  size_t events = 0;
  int done = 0;
  if (!yaml_parser_initialize(&parser)) fail("yaml_parser_initialize");
  yaml_parser_set_input_string(&parser, bytes, count);
  while (!done) {
    if (!yaml_parser_parse(&parser, &event)) {
      failed = 1;
      break;
    }
    done = event.type == YAML_STREAM_END_EVENT;
    events += 1;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

static size_t read_file(const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) != 0) fail(path);
  unsigned char *bytes = malloc((size_t)status.st_size + 1);
  ssize_t count = bytes ? read(descriptor, bytes, (size_t)status.st_size) : -1;
  if (count != status.st_size) fail(path);
  close(descriptor);
  size_t events = read_events(bytes, (size_t)count);
  free(bytes);
  return events;
}

static void *work(void *unused) {
  size_t events = 0;
  (void)unused;
  for (size_t index; (index = atomic_fetch_add(&next_path, 1)) < path_count;)
    events += read_file(paths[index]);
  atomic_fetch_add(&event_count, events);
  return NULL;
}

int main(int argument_count, char **arguments) {
  if (argument_count != 3) {
    fprintf(stderr, "usage: yaml-events DIRECTORY THREADS\n");
    return 2;
  }
  int threads = atoi(arguments[2]);
  walk(arguments[1]);
  pthread_t others[64];
  if (threads < 1 || threads > 64) return 2;
  for (int index = 1; index < threads; index++)
    if (pthread_create(&others[index], NULL, work, NULL)) fail("pthread_create");
  work(NULL);
  for (int index = 1; index < threads; index++) pthread_join(others[index], NULL);
  printf("%zu files, %zu events\n", path_count, (size_t)event_count);
  return failed;
}
