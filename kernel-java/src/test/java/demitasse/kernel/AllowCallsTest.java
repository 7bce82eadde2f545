package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.abi.SyscallClass;
import demitasse.kernel.ScriptedDriver.Allowed;
import demitasse.kernel.ScriptedProcess.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Allow: which buffers are taken, and what is given back (TRD 104, sections 4.4 and 4.5). */
class AllowCallsTest extends KernelTestCase {
  private static final int READ_WRITE = SyscallClass.READ_WRITE_ALLOW;
  private static final int READ_ONLY = SyscallClass.READ_ONLY_ALLOW;

  @BeforeEach
  void start() {
    boot("app");
  }

  private Registers allow(int svc, int number, int address, int length) {
    return process.call(svc, DRIVER, number, address, length);
  }

  @ParameterizedTest
  @ValueSource(ints = {READ_WRITE, READ_ONLY})
  void d11AllowGivesBackTheBufferBefore(int svc) {
    assertSwapped(allow(svc, 0, buffer(0), 8), 0, 0);
    assertSwapped(allow(svc, 1, buffer(16), 4), 0, 0);
    assertSwapped(allow(svc, 0, buffer(3), 5), buffer(0), 8);
    assertSwapped(allow(svc, 0, 0, 0), buffer(3), 5);
    assertSwapped(allow(svc, 1, 0, 0), buffer(16), 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {READ_WRITE, READ_ONLY})
  void emptyBufferMayBeAnywhereAndComesBackAsItWas(int svc) {
    assertSwapped(allow(svc, 0, -1, 0), 0, 0);
    assertSwapped(allow(svc, 0, 0x8000_0000, 0), -1, 0);
    assertSwapped(allow(svc, 0, 0, 0), 0x8000_0000, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {READ_WRITE, READ_ONLY})
  void b21BufferOutsideTheBreakIsRefused(int svc) {
    Process view = process.kernelView();
    assertRefusedBuffer(svc, view.memoryStart - 1, 1);
    assertRefusedBuffer(svc, view.memoryStart - 1, 2);
    assertRefusedBuffer(svc, view.appBreak, 1);
    assertRefusedBuffer(svc, view.appBreak - 1, 2);
    assertRefusedBuffer(svc, view.memoryStart, view.appBreak - view.memoryStart + 1);
    assertRefusedBuffer(svc, view.kernelBreak, 4);
    assertRefusedBuffer(svc, view.memoryStart, -1);
    assertRefusedBuffer(svc, view.memoryStart + 8, -8);
    assertRefusedBuffer(svc, -1, 1);
    assertRefusedBuffer(svc, -1, 2);
    assertRefusedBuffer(svc, 0, 1);
    assertRefusedBuffer(svc, 0, -1);
    assertRefusedBuffer(svc, view.flashStart, 4);
    assertRefusedBuffer(svc, view.flashEnd - 4, 5);
  }

  private void assertRefusedBuffer(int svc, int address, int length) {
    assertRefused(allow(svc, 0, address, length), ErrorCode.INVAL, address, length);
  }

  @ParameterizedTest
  @ValueSource(ints = {READ_WRITE, READ_ONLY})
  void b21LastLegalBytesAreTaken(int svc) {
    Process view = process.kernelView();

    assertThat(allow(svc, 0, view.appBreak - 1, 1).isSuccess()).isTrue();
    assertThat(allow(svc, 0, ram, view.appBreak - ram).isSuccess()).isTrue();
    assertThat(allow(svc, 0, ram, 1).isSuccess()).isTrue();
  }

  @Test
  void binaryMayBeReadAndNotWritten() {
    Process view = process.kernelView();
    int length = view.flashEnd - view.binaryStart;

    assertThat(allow(READ_ONLY, 0, view.binaryStart, length).isSuccess()).isTrue();
    assertRefusedBuffer(READ_ONLY, view.binaryStart - 1, 1);
    assertRefusedBuffer(READ_ONLY, view.binaryStart, length + 1);
    assertRefusedBuffer(READ_WRITE, view.binaryStart, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 0x7FFF_FFFF, 0x8000_0000, -1})
  void d07WrongNumberIsNotSupported(int number) {
    assertRefused(allow(READ_WRITE, number, buffer(0), 8), ErrorCode.NOSUPPORT, buffer(0), 8);
    assertRefused(allow(READ_ONLY, number, buffer(0), 8), ErrorCode.NOSUPPORT, buffer(0), 8);
    assertThat(driver.allowed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {READ_WRITE, READ_ONLY})
  void d07MissingDriverIsToldBeforeWrongBuffer(int svc) {
    assertRefused(process.call(svc, NO_DRIVER, 0, -1, 5), ErrorCode.NODEVICE, -1, 5);
  }

  @ParameterizedTest
  @ValueSource(ints = {READ_WRITE, READ_ONLY})
  void d07WrongBufferIsToldBeforeMissingGrant(int svc) {
    assertRefused(process.call(svc, BARE_DRIVER, 0, -1, 5), ErrorCode.INVAL, -1, 5);
    assertRefused(process.call(svc, BARE_DRIVER, 0, 0, 0), ErrorCode.NOMEM, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {READ_WRITE, READ_ONLY})
  void noRoomForTheGrantIsNoMemory(int svc) {
    process.memop(0, process.kernelView().kernelBreak);

    assertRefused(allow(svc, 7, buffer(0), 8), ErrorCode.NOMEM, buffer(0), 8);
  }

  @Test
  void driverMayRefuseReadWriteBuffers() {
    allow(READ_WRITE, 1, buffer(0), 8);
    driver.refusal = ErrorCode.BUSY;

    assertRefused(allow(READ_WRITE, 1, buffer(8), 4), ErrorCode.BUSY, buffer(8), 4);

    driver.refusal = null;
    assertSwapped(allow(READ_WRITE, 1, 0, 0), buffer(0), 8);
    assertThat(driver.allowed)
        .containsExactly(
            new Allowed(process.identifier(), 1, buffer(0), 8),
            new Allowed(process.identifier(), 1, buffer(8), 4),
            new Allowed(process.identifier(), 1, 0, 0));
  }

  @Test
  void b19AllowedBufferRaisesTheHighWaterMark() {
    allow(READ_WRITE, 0, buffer(100), 28);
    allow(READ_ONLY, 0, buffer(0), 8);

    assertThat(process.kernelView().allowHighWater).isEqualTo(buffer(128));
    assertFailure(process.memop(0, buffer(127)), ErrorCode.NOMEM);
    assertSuccess(process.memop(0, buffer(128)));
  }

  @Test
  void highWaterMarkOutlivesTheBuffer() {
    allow(READ_ONLY, 0, buffer(100), 28);
    allow(READ_ONLY, 0, 0, 0);

    assertFailure(process.memop(0, buffer(127)), ErrorCode.NOMEM);
  }

  @Test
  void refusedAndEmptyBuffersLeaveTheHighWaterMark() {
    driver.refusal = ErrorCode.BUSY;
    allow(READ_WRITE, 0, buffer(100), 28);
    driver.refusal = null;
    allow(READ_WRITE, 5, buffer(100), 28);
    allow(READ_ONLY, 5, buffer(100), 28);
    allow(READ_WRITE, 0, buffer(100), 0);
    allow(READ_ONLY, 0, process.kernelView().binaryStart, 4);

    assertThat(process.kernelView().allowHighWater).isEqualTo(ram);
  }

  @Test
  void slotsOfAGrantAreSeparate() {
    allow(READ_WRITE, 0, buffer(0), 1);
    allow(READ_WRITE, 1, buffer(1), 2);
    allow(READ_ONLY, 0, buffer(2), 3);
    allow(READ_ONLY, 1, buffer(3), 4);
    process.subscribe(DRIVER, 2, process.function(4), 5);

    assertSwapped(allow(READ_WRITE, 0, 0, 0), buffer(0), 1);
    assertSwapped(allow(READ_WRITE, 1, 0, 0), buffer(1), 2);
    assertSwapped(allow(READ_ONLY, 0, 0, 0), buffer(2), 3);
    assertSwapped(allow(READ_ONLY, 1, 0, 0), buffer(3), 4);
    assertSwapped(process.subscribe(DRIVER, 2, 0, 0), process.function(4), 5);
  }
}
