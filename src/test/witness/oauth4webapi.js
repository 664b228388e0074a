import * as oauth from 'oauth4webapi';

// The server of the tests has no certificate: it is on this very machine.
const onThisMachine = { [oauth.allowInsecureRequests]: true };

async function discovered(issuer) {
  const expected = new URL(issuer);
  const response = await oauth.discoveryRequest(expected, { algorithm: 'oauth2', ...onThisMachine });
  return oauth.processDiscoveryResponse(expected, response);
}

export async function begin(issuer, app, scope) {
  const server = await discovered(issuer);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.id,
    redirect_uri: app.redirectUri,
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, verifier, state };
}

export async function finish(issuer, app, attempt, landed) {
  const server = await discovered(issuer);
  const client = { client_id: app.id };
  const answer = oauth.validateAuthResponse(server, client, new URL(landed), attempt.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server, client, oauth.None(), answer, app.redirectUri, attempt.verifier, onThisMachine);
  return oauth.processAuthorizationCodeResponse(server, client, response);
}

export async function refresh(issuer, app, token) {
  const server = await discovered(issuer);
  const client = { client_id: app.id };
  const response = await oauth.refreshTokenGrantRequest(
    server, client, oauth.None(), token, onThisMachine);
  return oauth.processRefreshTokenResponse(server, client, response);
}

export async function userinfo(issuer, app, token) {
  const server = await discovered(issuer);
  const endpoint = new URL(server.userinfo_endpoint);
  const response = await oauth.protectedResourceRequest(
    token, 'GET', endpoint, undefined, undefined, onThisMachine);
  return response.json();
}

export async function introspect(issuer, app, token) {
  const server = await discovered(issuer);
  const client = { client_id: app.id };
  const response = await oauth.introspectionRequest(
    server, client, oauth.None(), token, onThisMachine);
  return oauth.processIntrospectionResponse(server, client, response);
}

export async function revoke(issuer, app, token) {
  const server = await discovered(issuer);
  const client = { client_id: app.id };
  const response = await oauth.revocationRequest(server, client, oauth.None(), token, onThisMachine);
  return oauth.processRevocationResponse(response);
}
