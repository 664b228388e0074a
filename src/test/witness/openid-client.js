import * as oauth from 'openid-client';

// The server of the tests has no certificate: it is on this very machine.
const onThisMachine = { algorithm: 'oauth2', execute: [oauth.allowInsecureRequests] };

function discovered(issuer, app) {
  return oauth.discovery(new URL(issuer), app.id, undefined, oauth.None(), onThisMachine);
}

export async function begin(issuer, app, scope) {
  const verifier = oauth.randomPKCECodeVerifier();
  const state = oauth.randomState();
  const url = oauth.buildAuthorizationUrl(await discovered(issuer, app), {
    redirect_uri: app.redirectUri,
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, verifier, state };
}

export async function finish(issuer, app, attempt, landed) {
  return oauth.authorizationCodeGrant(await discovered(issuer, app), new URL(landed), {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
  });
}

export async function refresh(issuer, app, token) {
  return oauth.refreshTokenGrant(await discovered(issuer, app), token);
}

export async function userinfo(issuer, app, token) {
  const server = await discovered(issuer, app);
  const endpoint = new URL(server.serverMetadata().userinfo_endpoint);
  const response = await oauth.fetchProtectedResource(server, token, endpoint, 'GET');
  return response.json();
}

export async function introspect(issuer, app, token) {
  return oauth.tokenIntrospection(await discovered(issuer, app), token);
}

export async function revoke(issuer, app, token) {
  return oauth.tokenRevocation(await discovered(issuer, app), token);
}
