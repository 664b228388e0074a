package gondulf.setup;

import gondulf.ownership.OwnershipRecord;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.net.URI;

/// This server, as websites name it: the lines that people paste.
record Server(Issuer issuer, ProofPolicy policy) {

  URI authorize() {
    return issuer.at("/authorize");
  }

  URI token() {
    return issuer.at("/token");
  }

  String metadataLink() {
    return Recipes.link("indieauth-metadata", issuer.metadata());
  }

  String authorizationLink() {
    return Recipes.link("authorization_endpoint", authorize());
  }

  String tokenLink() {
    return Recipes.link("token_endpoint", token());
  }

  String mailLink(ProfileUrl me) {
    return Recipes.mail(Hosts.bare(me.host()));
  }

  String record(OwnershipRecord.Kind kind, String value) {
    return new OwnershipRecord(kind, value, issuer.toString()).text();
  }
}
