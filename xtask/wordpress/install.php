<?php
// Installs WordPress into the empty database, with a user of each role whose password is the name. `run.php` starts it.
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_false');
wp_install('A newspaper', 'administrator', 'administrator@example.org', false, '', 'administrator');
foreach (['site-administrator' => 'administrator', 'editor' => 'editor', 'author' => 'author'] as $name => $role) {
    $user = wp_insert_user(['user_login' => $name, 'user_pass' => $name, 'user_email' => "$name@example.org", 'role' => $role]);
    if (is_wp_error($user)) {
        fwrite(STDERR, $user->get_error_message() . "\n");
        exit(1);
    }
}
