package gondulf.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser and the authenticator in it: it takes the options that a page holds, and gives the
/// answer that the page would send, with real keys and signatures.
///
/// At first it is honest. What it does wrong is set, and holds until it is set otherwise.
public final class SoftwareAuthenticator {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<SoftwareCredential> credentials = new ArrayList<>();

  private String origin;
  private Optional<String> rpId = Optional.empty();
  private Optional<byte[]> nextId = Optional.empty();
  private boolean verifies = true;
  private boolean isFramed;
  private boolean isSynced;
  private int step = 1;

  private SoftwareAuthenticator(String origin) {
    this.origin = origin;
  }

  /// One that shows pages of this origin.
  public static SoftwareAuthenticator at(URI origin) {
    return new SoftwareAuthenticator(origin.toString());
  }

  /// Says that the page is of another origin, in these very letters.
  public SoftwareAuthenticator origin(String other) {
    origin = other;
    return this;
  }

  /// Signs for this relying party, whatever the options say.
  public SoftwareAuthenticator rpId(String other) {
    rpId = Optional.of(other);
    return this;
  }

  /// Whether it makes sure who uses it.
  public SoftwareAuthenticator verifying(boolean isSure) {
    verifies = isSure;
    return this;
  }

  /// Whether the page stands in a frame of another site's.
  public SoftwareAuthenticator framed(boolean inFrame) {
    isFramed = inFrame;
    return this;
  }

  /// Whether its passkeys may be on other devices, too.
  public SoftwareAuthenticator synced(boolean inCloud) {
    isSynced = inCloud;
    return this;
  }

  /// By how much its count goes up with each signature: 0 for one that doesn't count, less for one
  /// that counts backwards.
  public SoftwareAuthenticator counting(int by) {
    step = by;
    return this;
  }

  /// Makes its next passkey under an id that is taken.
  public SoftwareAuthenticator nextId(byte[] id) {
    nextId = Optional.of(id.clone());
    return this;
  }

  /// The id of the passkey that it made last.
  public byte[] lastId() {
    return credentials.getLast().id();
  }

  /// Another one with the same passkeys in it, as they are now.
  public SoftwareAuthenticator copy() {
    var copy = new SoftwareAuthenticator(origin).counting(step).synced(isSynced);
    credentials.forEach(each -> copy.credentials.add(each.copy()));
    return copy;
  }

  /// Makes a passkey, as `navigator.credentials.create()` does.
  ///
  /// @param options PublicKeyCredentialCreationOptionsJSON
  /// @return RegistrationResponseJSON
  public String create(String options) {
    var asked = JSON.readTree(options);
    asked.path("excludeCredentials").forEach(each -> refuse(text(each, "id")));
    var id = nextId.orElseGet(SoftwareCredential::randomId);
    nextId = Optional.empty();
    var made =
        SoftwareCredential.make(id, text(asked.path("rp"), "id"), text(asked.path("user"), "id"));
    credentials.add(made);
    var data = made.attestedData(rpId.orElse(made.rpId()), flags(), Math.max(step, 0));
    return answer(
        made,
        Map.of(
            "clientDataJSON",
            base64url(clientData("webauthn.create", asked)),
            "attestationObject",
            base64url(SoftwareCredential.attestationObject(data)),
            "authenticatorData",
            base64url(data),
            "transports",
            List.of("internal"),
            "publicKeyAlgorithm",
            -7));
  }

  /// Shows a passkey, as `navigator.credentials.get()` does: the last that it made.
  ///
  /// @param options PublicKeyCredentialRequestOptionsJSON
  /// @return AuthenticationResponseJSON
  public String get(String options) {
    var asked = JSON.readTree(options);
    var used = credentials.getLast();
    var clientData = clientData("webauthn.get", asked);
    var data = used.data(rpId.orElse(used.rpId()), flags(), step);
    return answer(
        used,
        Map.of(
            "clientDataJSON",
            base64url(clientData),
            "authenticatorData",
            base64url(data),
            "signature",
            base64url(used.sign(data, clientData)),
            "userHandle",
            used.userHandle()));
  }

  private void refuse(String id) {
    if (credentials.stream().anyMatch(each -> base64url(each.id()).equals(id))) {
      throw new IllegalStateException("InvalidStateError: there is such a passkey already");
    }
  }

  private int flags() {
    var flags = SoftwareCredential.USER_PRESENT;
    flags |= verifies ? SoftwareCredential.USER_VERIFIED : 0;
    return flags | (isSynced ? SoftwareCredential.BACKED_UP : 0);
  }

  private byte[] clientData(String type, JsonNode asked) {
    var data =
        JSON.createObjectNode()
            .put("type", type)
            .put("challenge", text(asked, "challenge"))
            .put("origin", origin)
            .put("crossOrigin", isFramed);
    return JSON.writeValueAsString(data).getBytes(UTF_8);
  }

  private static String answer(SoftwareCredential credential, Map<String, Object> response) {
    var id = base64url(credential.id());
    return JSON.writeValueAsString(
        Map.of(
            "id",
            id,
            "rawId",
            id,
            "type",
            "public-key",
            "authenticatorAttachment",
            "platform",
            "clientExtensionResults",
            Map.of(),
            "response",
            response));
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).stringValue();
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
