package gondulf.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// The little of CBOR that an authenticator needs.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8949#section-3">RFC 8949 §3</a>
final class Cbor {

  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int MAP = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// Its entries follow, each a key and a value.
  Cbor map(int entries) {
    return head(MAP, entries);
  }

  Cbor number(int value) {
    return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  }

  Cbor text(String value) {
    return head(TEXT, value.getBytes(UTF_8).length).raw(value.getBytes(UTF_8));
  }

  Cbor bytes(byte[] value) {
    return head(BYTES, value.length).raw(value);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  private Cbor raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  private Cbor head(int type, int value) {
    if (value < 24) {
      out.write(type << 5 | value);
    } else if (value < 0x100) {
      out.write(type << 5 | 24);
      out.write(value);
    } else {
      out.write(type << 5 | 25);
      out.write(value >> 8);
      out.write(value);
    }
    return this;
  }
}
