package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.ProfileUrl;

/// Where a token came from.
///
/// @param goesAlone whether its grant lives on without it
record Origin(GrantId grant, ProfileUrl me, ClientId client, boolean goesAlone) {

  /// Where a refresh token came from, with which all of its grant goes.
  static Origin of(RefreshFamily family) {
    return new Origin(family.id(), family.grant().me(), family.grant().client(), false);
  }
}
