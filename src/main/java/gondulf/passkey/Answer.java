package gondulf.passkey;

import static gondulf.passkey.PasskeyRefusal.UNREADABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.exception.Base64UrlException;
import gondulf.protocol.Issuer;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser says that a passkey did, as `PublicKeyCredential.toJSON()` writes it. Whoever
/// sends it may be anybody.
///
/// What is not needed is not read: browsers and their extensions add what they like.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson">WebAuthn
///   §5.1</a>
record Answer(JsonNode json, JsonNode clientData) {

  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 16;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  static Answer of(String text) {
    if (text.length() > LONGEST) {
      throw new RefusedPasskeyException(UNREADABLE);
    }
    var json = object(text.getBytes(UTF_8));
    var clientData = bytes(json.path("response").path("clientDataJSON"));
    return new Answer(json, object(clientData.getBytes()));
  }

  String id() {
    return bytes(json.path("id")).getBase64Url();
  }

  Optional<Challenge> challenge() {
    return Challenge.read(bytes(clientData.path("challenge")).getBytes());
  }

  /// Whether it was asked for by a page of this server, and one that stood in no frame of somebody
  /// else's.
  boolean isFrom(Issuer issuer) {
    return clientData.path("origin").asString("").equals(issuer.toString())
        && !clientData.has("topOrigin")
        && !clientData.path("crossOrigin").asBoolean(false);
  }

  PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>
      attestation() {
    try {
      return PublicKeyCredential
          .<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>builder()
          .id(bytes(json.path("id")))
          .response(
              AuthenticatorAttestationResponse.builder()
                  .attestationObject(part("attestationObject"))
                  .clientDataJSON(part("clientDataJSON"))
                  .build())
          .clientExtensionResults(ClientRegistrationExtensionOutputs.builder().build())
          .build();
    } catch (IOException | Base64UrlException | RuntimeException _) {
      throw new RefusedPasskeyException(UNREADABLE);
    }
  }

  PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> assertion() {
    try {
      return PublicKeyCredential
          .<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>builder()
          .id(bytes(json.path("id")))
          .response(
              AuthenticatorAssertionResponse.builder()
                  .authenticatorData(part("authenticatorData"))
                  .clientDataJSON(part("clientDataJSON"))
                  .signature(part("signature"))
                  .userHandle(part("userHandle"))
                  .build())
          .clientExtensionResults(ClientAssertionExtensionOutputs.builder().build())
          .build();
    } catch (IOException | Base64UrlException | RuntimeException _) {
      throw new RefusedPasskeyException(UNREADABLE);
    }
  }

  private ByteArray part(String name) {
    return bytes(json.path("response").path(name));
  }

  private static JsonNode object(byte[] text) {
    try {
      var node = JSON.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException _) {
      throw new RefusedPasskeyException(UNREADABLE);
    }
    throw new RefusedPasskeyException(UNREADABLE);
  }

  private static ByteArray bytes(JsonNode text) {
    try {
      if (text.isString()) {
        return ByteArray.fromBase64Url(text.stringValue());
      }
    } catch (Base64UrlException _) {
      throw new RefusedPasskeyException(UNREADABLE);
    }
    throw new RefusedPasskeyException(UNREADABLE);
  }
}
