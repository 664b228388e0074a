package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.ProfileUrl;

/// Where a token came from.
///
/// @param canBeGoneOnWith whether other tokens may follow of the grant once this one is gone
record Origin(GrantId grant, ProfileUrl me, ClientId client, boolean canBeGoneOnWith) {}
