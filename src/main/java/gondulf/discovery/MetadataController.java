package gondulf.discovery;

import gondulf.protocol.Issuer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Tells apps what this server can do.
@RestController
class MetadataController {

  private static final String FRESH = "max-age=3600, public";

  private final byte[] metadata;

  /// It says the same for as long as the server runs, and so it is written once.
  MetadataController(Issuer issuer, JsonMapper json) {
    this.metadata = json.writeValueAsBytes(Metadata.of(issuer));
  }

  @GetMapping(
      value = "/.well-known/oauth-authorization-server",
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] tell(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, FRESH);
    return metadata;
  }
}
