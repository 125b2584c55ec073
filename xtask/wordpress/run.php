<?php
// Runs WordPress with a database of its own for as long as somebody holds this script's standard input open, so that neither
// outlives the tests, however they end. Arguments: the folder that the database stands in, that of WordPress, MariaDB's program, and a
// free port. Prints a line when WordPress answers.
[, $folder, $wordpress, $mariadb, $port] = $argv;
$address = "http://localhost:$port";
$socket = "$folder/database.sock";
$database = "$folder/database";
// Ctrl+C reaches everybody in the terminal: the standard input ends, and this ends in order.
pcntl_signal(SIGINT, SIG_IGN);
$children = [];

function start(array $command, string $log): void
{
    global $children, $environment;
    $output = ['file', $log, 'w'];
    $children[] = proc_open($command, [['file', '/dev/null', 'r'], $output, $output], $pipes, null, $environment) ?: fail("cannot start $command[0]");
}

function fail(string $reason): never
{
    fwrite(STDERR, "$reason\n");
    finish(1);
}

function finish(int $code): never
{
    global $children;
    array_map('proc_terminate', $children);
    // Closing waits for the end.
    array_map('proc_close', $children);
    exit($code);
}

function wait_until(callable $is_there, string $log): void
{
    for ($tries = 0; !$is_there(); $tries += 1) {
        $tries < 300 || fail("waited in vain; see $log");
        usleep(100_000);
    }
}

$environment = ['SC_WORDPRESS' => $address, 'SC_WORDPRESS_SOCKET' => $socket, ...getenv()];
// Its workers would outlive it.
unset($environment['PHP_CLI_SERVER_WORKERS']);
mysqli_report(MYSQLI_REPORT_OFF);
is_dir($database) || mkdir($database);
@unlink($socket);
$user = posix_getpwuid(posix_geteuid())['name'];
// Nobody else reaches it: it listens to its socket only, so it needs no accounts and no tables of them.
$options = ['--no-defaults', "--user=$user", "--datadir=$database", "--socket=$socket", '--skip-networking', '--skip-grant-tables'];
start([$mariadb, ...$options], "$folder/database.log");
$connection = null;
wait_until(function () use (&$connection, $socket) {
    $connection = @new mysqli('localhost', 'root', '', '', 0, $socket);
    return !$connection->connect_errno;
}, "$folder/database.log");

if (!is_file("$folder/installed")) {
    $connection->query('DROP DATABASE IF EXISTS wordpress');
    $connection->query('CREATE DATABASE wordpress') || fail($connection->error);
    start([PHP_BINARY, __DIR__ . '/install.php', $wordpress], "$folder/install.log");
    $installing = array_pop($children);
    proc_close($installing) === 0 || fail("WordPress was not installed; see $folder/install.log");
    touch("$folder/installed");
}

start([PHP_BINARY, '-S', "localhost:$port", '-t', $wordpress], "$folder/php.log");
wait_until(fn() => @file_get_contents("$address/wp-login.php") !== false, "$folder/php.log");
echo "ready\n";
stream_get_contents(STDIN);
finish(0);
