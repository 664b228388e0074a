package gondulf.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, as its jar says it.
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"gondulf " + Objects.requireNonNullElse(version, "(not from a jar)")};
  }
}
