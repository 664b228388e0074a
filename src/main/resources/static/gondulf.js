'use strict';

// Passkeys for the forms that offer one. Everything else works without this script.
//
// <form method="post" action="…" data-passkey="get|create" data-options="{…}" [data-conditional]>
//   <input type="hidden" name="answer">
//   <button type="button" data-passkey-button hidden>…</button>
//   <p role="alert" data-passkey-trouble data-cancelled="…" data-known="…" data-failed="…"></p>
// </form>
// <p data-no-passkeys hidden>…</p>

const decoded = text =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), each => each.charCodeAt(0));

const encoded = bytes =>
  btoa(Array.from(new Uint8Array(bytes), each => String.fromCharCode(each)).join(''))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const withIds = list => (list || []).map(each => ({...each, id: decoded(each.id)}));

// What parseCreationOptionsFromJSON and parseRequestOptionsFromJSON do, where there are some.
function optionsOf(form) {
  const options = JSON.parse(form.dataset.options);
  options.challenge = decoded(options.challenge);
  if (options.user) {
    options.user.id = decoded(options.user.id);
    options.excludeCredentials = withIds(options.excludeCredentials);
  }
  return options;
}

// What toJSON does, where there is one, and where nobody has put another credential in its place.
function answerOf(credential) {
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const response = {};
  for (const part of parts) {
    if (credential.response[part]) {
      response[part] = encoded(credential.response[part]);
    }
  }
  return JSON.stringify({id: credential.id, type: credential.type, response});
}

function send(form, credential) {
  form.elements.answer.value = answerOf(credential);
  form.submit();
}

function explain(form, error) {
  const trouble = form.querySelector('[data-passkey-trouble]');
  const words = {NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'known'};
  trouble.textContent = trouble.dataset[words[error.name]] || trouble.dataset.failed;
}

// Lets the browser offer passkeys in a field with autocomplete="webauthn", until something else
// takes the returned hold of it.
function offer(form) {
  const hold = new AbortController();
  if (form.matches('[data-passkey=get][data-conditional]')
      && PublicKeyCredential.isConditionalMediationAvailable) {
    PublicKeyCredential.isConditionalMediationAvailable()
      .then(available => available
        && navigator.credentials.get(
          {publicKey: optionsOf(form), mediation: 'conditional', signal: hold.signal}))
      .then(credential => credential && send(form, credential))
      .catch(() => {});
  }
  return hold;
}

function enhance(form) {
  const button = form.querySelector('[data-passkey-button]');
  let hold = offer(form);

  async function ask() {
    button.disabled = true;
    form.querySelector('[data-passkey-trouble]').textContent = '';
    hold.abort();
    try {
      send(form, await navigator.credentials[form.dataset.passkey]({publicKey: optionsOf(form)}));
    } catch (error) {
      explain(form, error);
      hold = offer(form);
      button.disabled = false;
    }
  }

  button.addEventListener('click', () => form.reportValidity() && ask());
  form.addEventListener('submit', event => {
    event.preventDefault();
    ask();
  });
  window.addEventListener('pageshow', () => { button.disabled = false; });
  button.hidden = false;
}

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll('form[data-passkey]').forEach(enhance);
} else {
  document.querySelectorAll('[data-no-passkeys]').forEach(each => { each.hidden = false; });
}
