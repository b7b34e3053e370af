#!/bin/bash
# A standalone Flink cluster on this machine:
#   flink.sh jm | tm <n> | run <main class> <jar> [-D...] | cli <args...> | stop
# RUN names the folder of its logs and process ids, target/run without it.
set -eu
cd "$(dirname "$(readlink -f "$0")")"
RUN=${RUN:-target/run}
mkdir -p "$RUN"
export FLINK_CONF_DIR=conf FLINK_LIB_DIR=target/lib FLINK_PLUGINS_DIR=target/plugins
OPENS="--add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED"
LOG="-Dlog4j2.configurationFile=file:conf/log4j.properties"
LIB="target/lib/*"

# JVM options, then program arguments, as Flink derives them from conf/
resources() {
  java -cp "$LIB" org.apache.flink.runtime.util.bash.BashJavaUtils "$1" --configDir conf 2>/dev/null |
    sed -n 's/^BASH_JAVA_UTILS_EXEC_RESULT://p'
}

# name, what to ask resources() for, main class, arguments
start() {
  local name=$1 kind=$2 main=$3 lines
  shift 3
  mapfile -t lines < <(resources "$kind")
  # shellcheck disable=SC2086 # options are words
  nohup java ${lines[0]} $OPENS $LOG -Dlog.file="$RUN/$name.log" -cp "$LIB" "$main" \
    --configDir conf ${lines[1]} "$@" > "$RUN/$name.out" 2>&1 &
  echo $! > "$RUN/$name.pid"
  echo "$name runs as process $!"
}

cli() {
  # shellcheck disable=SC2086
  java -Xmx512m $OPENS $LOG -Dlog.file="$RUN/cli.log" -cp "$LIB" \
    org.apache.flink.client.cli.CliFrontend "$@"
}

case ${1:-} in
  jm) start jm GET_JM_RESOURCE_PARAMS \
      org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint --executionMode cluster ;;
  tm) start "tm$2" GET_TM_RESOURCE_PARAMS \
      org.apache.flink.runtime.taskexecutor.TaskManagerRunner -D "taskmanager.resource-id=tm$2" ;;
  run) main=$2 jar=$3; shift 3; cli run --detached "$@" --class "$main" "$jar" ;;
  cli) shift; cli "$@" ;;
  stop) for pid in "$RUN"/tm*.pid "$RUN"/jm.pid; do
      if [ -f "$pid" ]; then kill "$(cat "$pid")" 2>/dev/null || true; rm "$pid"; fi
    done ;;
  *) sed -n 2,4p flink.sh; exit 2 ;;
esac
