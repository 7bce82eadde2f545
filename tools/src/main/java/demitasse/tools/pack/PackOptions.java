package demitasse.tools.pack;

import demitasse.tools.tbf.HeaderElement;
import demitasse.tools.tbf.KernelVersion;
import java.util.List;
import java.util.Optional;

/**
 * What the user wants of an app, beyond what its ELF file says.
 *
 * @param name the app's name
 * @param stackSize the stack, in bytes; if absent, what the ELF file says
 * @param appHeapSize the heap, in bytes
 * @param kernelHeapSize the RAM for the kernel's data about the app, in bytes
 * @param minimumRamSize replaces the sum of all RAM, in bytes
 * @param protectedRegionSize the bytes before the app's binary, header included
 * @param minimumFooterSize the least space for credentials, in bytes; absent for no footers
 * @param flags the header's flags
 * @param appVersion the app's version
 * @param kernelVersion the kernel that the app needs
 * @param moreElements the header's further elements
 */
record PackOptions(
    String name,
    Optional<Long> stackSize,
    long appHeapSize,
    long kernelHeapSize,
    Optional<Long> minimumRamSize,
    Optional<Long> protectedRegionSize,
    Optional<Long> minimumFooterSize,
    int flags,
    long appVersion,
    KernelVersion kernelVersion,
    List<HeaderElement> moreElements) {}
