// An MCP client on somebody's own device, made with the official SDK. It is told its MCP server, its
// client id and the scope it wants, if any. It prints the address to open in a browser and listens
// for the browser to come back; then it refreshes whenever a line comes in. All it gets is printed.
import { auth } from '@modelcontextprotocol/client';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const [serverUrl, clientMetadataUrl, scope] = process.argv.slice(2);
const listener = createServer();
await new Promise((listening) => listener.listen(0, '127.0.0.1', listening));
const redirectUrl = `http://127.0.0.1:${listener.address().port}/callback`;
const kept = { state: crypto.randomUUID() };

const provider = {
  clientMetadataUrl,
  redirectUrl,
  clientMetadata: {
    redirect_uris: [redirectUrl],
    grant_types: ['authorization_code', 'refresh_token'],
    scope,
  },
  state: () => kept.state,
  clientInformation: () => kept.client,
  saveClientInformation: (client) => { kept.client = client; },
  tokens: () => kept.tokens,
  saveTokens: (tokens) => { kept.tokens = tokens; },
  codeVerifier: () => kept.verifier,
  saveCodeVerifier: (verifier) => { kept.verifier = verifier; },
  discoveryState: () => kept.discovery,
  saveDiscoveryState: (discovery) => { kept.discovery = discovery; },
  redirectToAuthorization: (url) => console.log(url.href),
};

async function tell(step) {
  try {
    const result = await step();
    console.log(JSON.stringify({ result, ...kept.tokens }));
  } catch (error) {
    console.log(JSON.stringify({ failed: error.code ?? error.name, message: error.message }));
  }
}

function finish(landed) {
  if (landed.get('state') !== kept.state || landed.has('error')) {
    throw Object.assign(new Error(landed.get('error_description')), { code: landed.get('error') });
  }
  return auth(provider, { serverUrl, authorizationCode: landed.get('code'), iss: landed.get('iss') });
}

listener.on('request', async (request, response) => {
  const landed = new URL(request.url, redirectUrl);
  response.end('You may close this page.');
  if (landed.pathname === '/callback') {
    await tell(() => finish(landed.searchParams));
  }
});
await auth(provider, { serverUrl });
for await (const _ of createInterface({ input: process.stdin })) {
  await tell(() => auth(provider, { serverUrl }));
}
process.exit();
