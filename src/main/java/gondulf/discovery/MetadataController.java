package gondulf.discovery;

import gondulf.protocol.Issuer;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells apps what this server can do.
@RestController
class MetadataController {

  private static final Duration FRESH = Duration.ofHours(1);

  private final Metadata metadata;

  MetadataController(Issuer issuer) {
    this.metadata = Metadata.of(issuer);
  }

  @GetMapping("/.well-known/oauth-authorization-server")
  ResponseEntity<Metadata> tell() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(metadata);
  }
}
