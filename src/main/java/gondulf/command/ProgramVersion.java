package gondulf.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, as its jar says it.
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"gondulf " + ofJar().orElse("(not from a jar)")};
  }

  /// Nothing while it is being developed.
  static Optional<String> ofJar() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
  }
}
