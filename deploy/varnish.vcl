# A cache in front of the app. It obeys Cache-Control, so it keeps files and nothing that belongs to a user.
vcl 4.1;

backend default {
	.host = "127.0.0.1";
	.port = "3000";
}

sub vcl_recv {
	# Without these lines Varnish caches nothing, because each request has a cookie. Files are the same for everybody.
	if (req.url ~ "^/_next/static/") {
		unset req.http.Cookie;
		return (hash);
	}
	# Everything else depends on the session. The app forbids caches to keep it; passing it on also saves the lookup.
	return (pass);
}
