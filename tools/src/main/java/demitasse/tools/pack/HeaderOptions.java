package demitasse.tools.pack;

import demitasse.tools.UnsignedWord;
import demitasse.tools.tbf.HeaderElement;
import demitasse.tools.tbf.Permissions;
import demitasse.tools.tbf.Permissions.Commands;
import demitasse.tools.tbf.ShortId;
import demitasse.tools.tbf.StoragePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options that become elements of the header which most apps do not have. */
final class HeaderOptions {
  @Option(
      names = "--permissions",
      paramLabel = "DRIVER,COMMAND",
      converter = PermissionConverter.class,
      description =
          "A command that the app may give; repeat it for each. Without any, all are allowed.")
  private List<Permission> permissions = new ArrayList<>();

  @Option(
      names = "--write-id",
      paramLabel = "ID",
      converter = UnsignedWord.class,
      description = "The identifier of what the app stores.")
  private Long writeId;

  @Option(
      names = "--read-ids",
      paramLabel = "ID",
      split = ",",
      converter = UnsignedWord.class,
      description = "Whose stored data the app may read: at most 8, with commas.")
  private List<Long> readIds = new ArrayList<>();

  @Option(
      names = "--modify-ids",
      paramLabel = "ID",
      split = ",",
      converter = UnsignedWord.class,
      description = "Whose stored data the app may change: at most 8, with commas.")
  private List<Long> modifyIds = new ArrayList<>();

  @Option(
      names = "--short-id",
      paramLabel = "ID",
      converter = UnsignedWord.class,
      description = "The app's short identifier.")
  private Long shortId;

  /** What is wrong with these options; empty if nothing is. */
  String problem() {
    if (readIds.size() > StoragePermissions.MAXIMUM_IDS) {
      return "--read-ids: " + readIds.size() + " identifiers; kernels read at most 8";
    }
    if (modifyIds.size() > StoragePermissions.MAXIMUM_IDS) {
      return "--modify-ids: " + modifyIds.size() + " identifiers; kernels read at most 8";
    }
    return "";
  }

  List<HeaderElement> elements() {
    List<HeaderElement> elements = new ArrayList<>();
    if (!permissions.isEmpty()) {
      elements.add(new Permissions(allowedCommands()));
    }
    if (writeId != null || !readIds.isEmpty() || !modifyIds.isEmpty()) {
      elements.add(new StoragePermissions(writeId == null ? 0 : writeId, readIds, modifyIds));
    }
    if (shortId != null) {
      elements.add(new ShortId(shortId));
    }
    return elements;
  }

  /** One mask for each driver and 64 commands, by driver and command. */
  private List<Commands> allowedCommands() {
    Map<Long, Map<Long, Long>> masks = new TreeMap<>();
    for (Permission permission : permissions) {
      long bit = 1L << permission.command() % Permissions.COMMANDS_PER_MASK;
      masks
          .computeIfAbsent(permission.driver(), driver -> new TreeMap<>())
          .merge(permission.command() / Permissions.COMMANDS_PER_MASK, bit, (a, b) -> a | b);
    }
    List<Commands> commands = new ArrayList<>();
    masks.forEach(
        (driver, byOffset) ->
            byOffset.forEach((offset, mask) -> commands.add(new Commands(driver, offset, mask))));
    return commands;
  }
}
