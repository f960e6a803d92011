# Makes a cluster, says "ready", waits until the process that started us is
# gone (end of standard input), then removes everything.
bin=$1 dir=$2 port=$3 # and PASSWORD in the environment, where ps does not show it
# Whatever ends the tests must not end us before we have tidied up.
trap '' HUP INT TERM PIPE

give_up() { cat "$dir/log"; rm -rf "$dir"; exit 1; }

printf '%s\n' "$PASSWORD" >"$dir/password"
"$bin/initdb" -D "$dir/data" -U fuwu -A md5 --pwfile="$dir/password" -E UTF8 --locale=C.UTF-8 \
	--no-sync --no-instructions >"$dir/log" 2>&1 </dev/null || give_up

cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$dir'
max_connections = 400
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 128MB
# A vacuum worker in a template would make its next copy wait.
autovacuum = off
timezone = 'UTC'
CONF

"$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 120 start >/dev/null 2>&1 </dev/null || give_up
echo ready
cat >/dev/null
"$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1 </dev/null
rm -rf "$dir"
