package gondulf.token;

import java.util.List;

/// The `Authorization` headers of a request, of which there should be one at most.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2">RFC 9110 §11.6.2</a>
record Authorization(List<String> values) {

  Authorization {
    values = List.copyOf(values);
  }

  @Override
  public String toString() {
    return "Authorization[hidden]";
  }
}
