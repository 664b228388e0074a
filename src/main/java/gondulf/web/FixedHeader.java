package gondulf.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.tomcat.util.http.MimeHeaders;

/// A header of an answer, in the bytes that go out.
///
/// Tomcat keeps what it is lent after the answer, and may write another number or text into it. So
/// each answer has a copy of its own.
final class FixedHeader {

  private final byte[] name;
  private final byte[] value;

  FixedHeader(String name, String value) {
    this.name = name.getBytes(ISO_8859_1);
    this.value = value.getBytes(ISO_8859_1);
  }

  void addTo(MimeHeaders headers) {
    headers.addValue(name.clone(), 0, name.length).setBytes(value.clone(), 0, value.length);
  }
}
