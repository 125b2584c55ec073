<?php
// Plugin of the WordPress that the tests try embeds in: what differs from an installation on the Web. Nothing here changes what
// WordPress filters, or how it shows a post.

// The site under test is on this machine, at a port of its own. WordPress asks neither for the answers of oEmbed.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, wp_parse_url($url, PHP_URL_PORT)], 10, 3);

// In a network of sites, nobody but the network's own administrator has this capability. See map_meta_cap().
add_filter('map_meta_cap', function ($needed, $capability, $user) {
    $of_one_site = (get_userdata($user) ?: null)?->user_login === 'site-administrator';
    return $capability === 'unfiltered_html' && $of_one_site ? ['do_not_allow'] : $needed;
}, 10, 3);

// The classic editor, as its plugin brings it back.
add_filter('use_block_editor_for_post', fn($use) => $use && !isset($_REQUEST['classic-editor']));

// A theme that loads the script of the element on every page.
add_action('wp_head', function () {
    if (isset($_GET['theme-script'])) {
        printf('<script type="module" src="%s"></script>', esc_url($_GET['theme-script']));
    }
});
