package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.ProfileUrl;

/// Who had allowed what was given back, and to which app.
record Origin(ProfileUrl me, ClientId client) {}
