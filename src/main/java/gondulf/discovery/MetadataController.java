package gondulf.discovery;

import gondulf.protocol.Issuer;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Tells apps what this server can do.
@RestController
class MetadataController {

  private static final Duration FRESH = Duration.ofHours(1);

  private final byte[] metadata;

  /// It says the same for as long as the server runs, and so it is written once.
  MetadataController(Issuer issuer, JsonMapper json) {
    this.metadata = json.writeValueAsBytes(Metadata.of(issuer));
  }

  @GetMapping("/.well-known/oauth-authorization-server")
  ResponseEntity<byte[]> tell() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(metadata);
  }
}
