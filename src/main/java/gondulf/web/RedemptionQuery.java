package gondulf.web;

import gondulf.protocol.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/// The query of a POST that has no body, in which some apps redeem their code.
///
/// A code is spent by being shown, and so it may stand where others could write it down. What is
/// good for longer may not: of the query nothing is read but what a redemption needs.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3">RFC 6749 §4.1.3</a>
final class RedemptionQuery {

  private static final Set<String> NAMES =
      Set.of("grant_type", "code", "client_id", "redirect_uri", "code_verifier", "resource");

  private RedemptionQuery() {}

  /// Whether a request has a query and no form to be read, where codes are redeemed.
  static boolean standsInFor(HttpServletRequest request) {
    return Endpoints.at(request.getMethod(), request.getRequestURI()).redeems()
        && request.getQueryString() != null
        && request.getContentLengthLong() <= 0
        && request.getHeader("Transfer-Encoding") == null;
  }

  static Parameters read(HttpServletRequest request) {
    return Parameters.parse(request.getQueryString()).only(NAMES);
  }
}
