package demitasse.tools.tbf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app, or padding between apps, as its bytes in flash say it.
 *
 * @param offset where it starts
 * @param headerSize what it says of its header's size
 * @param header what the header holds
 * @param checksum the header's checksum
 * @param credentials the elements after the app's binary
 * @param problems what a kernel would refuse, in words
 */
public record TbfEntry(
    int offset,
    int headerSize,
    TbfHeader header,
    int checksum,
    List<Credential> credentials,
    List<String> problems) {
  public TbfEntry {
    credentials = List.copyOf(credentials);
    problems = List.copyOf(problems);
  }

  public boolean isPadding() {
    return headerSize == TbfHeader.BASE_SIZE;
  }

  public long totalSize() {
    return header.totalSize();
  }

  /** The app's name; empty if it has none. */
  public String name() {
    return elements(PackageName.class)
        .reduce((first, last) -> last)
        .map(PackageName::name)
        .orElse("");
  }

  /** The bytes before the app's binary: the header and the protected trailer. */
  public long protectedSize() {
    return headerSize
        + elements(Program.class)
            .findFirst()
            .map(Program::protectedTrailerSize)
            .or(
                () ->
                    elements(MainElement.class).findFirst().map(MainElement::protectedTrailerSize))
            .orElse(0L);
  }

  /** The flash address that the app's binary must be at; empty if any will do. */
  public Optional<Long> fixedFlash() {
    return elements(FixedAddresses.class)
        .reduce((first, last) -> last)
        .map(FixedAddresses::flash)
        .filter(flash -> flash != FixedAddresses.ANY);
  }

  private <T extends HeaderElement> Stream<T> elements(Class<T> type) {
    return header.elements().stream().filter(type::isInstance).map(type::cast);
  }
}
