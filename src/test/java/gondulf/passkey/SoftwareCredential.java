package gondulf.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/// One passkey of a [SoftwareAuthenticator]: a key of P-256 that signs as ES256, and its count.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data">WebAuthn §6.1</a>
final class SoftwareCredential {

  static final int USER_PRESENT = 0x01;
  static final int USER_VERIFIED = 0x04;
  static final int BACKED_UP = 0x08 | 0x10;
  private static final int ATTESTED = 0x40;

  private final byte[] id;
  private final String rpId;
  private final String userHandle;
  private final KeyPair keys;
  private int count;

  private SoftwareCredential(byte[] id, String rpId, String userHandle, KeyPair keys, int count) {
    this.id = id;
    this.rpId = rpId;
    this.userHandle = userHandle;
    this.keys = keys;
    this.count = count;
  }

  static SoftwareCredential make(byte[] id, String rpId, String userHandle) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new SoftwareCredential(id, rpId, userHandle, generator.generateKeyPair(), 0);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has P-256", e);
    }
  }

  static byte[] randomId() {
    var id = new byte[32];
    new SecureRandom().nextBytes(id);
    return id;
  }

  SoftwareCredential copy() {
    return new SoftwareCredential(id, rpId, userHandle, keys, count);
  }

  byte[] id() {
    return id.clone();
  }

  String rpId() {
    return rpId;
  }

  String userHandle() {
    return userHandle;
  }

  /// What it says of itself when it is shown.
  byte[] data(String party, int flags, int step) {
    count += step;
    return ByteBuffer.allocate(37)
        .put(sha256(party.getBytes(UTF_8)))
        .put((byte) flags)
        .putInt(count)
        .array();
  }

  /// What it says of itself when it is made: also its id and its public key. It is of no known
  /// make.
  byte[] attestedData(String party, int flags, int step) {
    var key = coseKey();
    return ByteBuffer.allocate(37 + 16 + 2 + id.length + key.length)
        .put(data(party, flags | ATTESTED, step))
        .put(new byte[16])
        .putShort((short) id.length)
        .put(id)
        .put(key)
        .array();
  }

  static byte[] attestationObject(byte[] data) {
    return new Cbor()
        .map(3)
        .text("fmt")
        .text("none")
        .text("attStmt")
        .map(0)
        .text("authData")
        .bytes(data)
        .toByteArray();
  }

  byte[] sign(byte[] data, byte[] clientData) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(sha256(clientData));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has ES256", e);
    }
  }

  /// EC2, ES256, P-256, x and y.
  private byte[] coseKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return new Cbor()
        .map(5)
        .number(1)
        .number(2)
        .number(3)
        .number(-7)
        .number(-1)
        .number(1)
        .number(-2)
        .bytes(coordinate(point.getAffineX()))
        .number(-3)
        .bytes(coordinate(point.getAffineY()))
        .toByteArray();
  }

  private static byte[] coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var last = Math.min(bytes.length, 32);
    var coordinate = new byte[32];
    System.arraycopy(bytes, bytes.length - last, coordinate, 32 - last, last);
    return coordinate;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
