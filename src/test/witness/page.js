// What the page does, whichever library its client.js is made with. The tab remembers; the page
// tells all it gets.
import * as client from '/client.js';

const memory = {
  get: (name) => JSON.parse(sessionStorage.getItem(name)),
  set: (name, value) => sessionStorage.setItem(name, JSON.stringify(value)),
};

const redirectUri = `${location.origin}/callback`;
const app = { id: `${location.origin}/id.json`, redirectUri };

const actions = {
  async signIn() {
    const issuer = document.querySelector('[name=issuer]').value;
    const attempt = await client.begin(issuer, app, 'profile create offline_access');
    memory.set('issuer', issuer);
    memory.set('attempt', attempt);
    location.assign(attempt.url);
  },
  async finish() {
    const tokens = await client.finish(memory.get('issuer'), app, memory.get('attempt'), location.href);
    memory.set('tokens', tokens);
    return tokens;
  },
  async refresh() {
    const tokens = await client.refresh(memory.get('issuer'), app, memory.get('tokens').refresh_token);
    memory.set('tokens', tokens);
    return tokens;
  },
  userinfo: () => client.userinfo(memory.get('issuer'), app, memory.get('tokens').access_token),
  introspect: () => client.introspect(memory.get('issuer'), app, memory.get('tokens').access_token),
  async revoke() {
    await client.revoke(memory.get('issuer'), app, memory.get('tokens').refresh_token);
    return { revoked: true };
  },
};

function tell(what) {
  document.querySelector('output').textContent = JSON.stringify(what);
}

async function act(action) {
  document.querySelector('output').textContent = '';
  try {
    tell(await action());
  } catch (error) {
    tell({ failed: error.error ?? error.code ?? error.name, message: error.message });
  }
}

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => act(actions[button.name]));
}
if (location.href.startsWith(redirectUri)) {
  act(actions.finish);
}
