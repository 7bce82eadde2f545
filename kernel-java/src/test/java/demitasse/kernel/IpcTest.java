package demitasse.kernel;

import static demitasse.kernel.SimulatedMpu.Access.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.DriverNumber;
import demitasse.abi.ErrorCode;
import demitasse.kernel.ScriptedProcess.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inter-process communication: who finds whom, and who reaches whose memory for how long. */
class IpcTest extends KernelTestCase {
  private static final int IPC = DriverNumber.IPC;
  private static final int DISCOVER = 1;
  private static final int NOTIFY_SERVICE = 2;
  private static final int NOTIFY_CLIENT = 3;

  private ScriptedProcess client;
  private ScriptedProcess service;
  private int shared;

  @BeforeEach
  void start() {
    build(FaultPolicies.stop(), 4);
    fixture.addApp("client").addApp("service").addApp("third").boot();
    client = fixture.process(0);
    service = fixture.process(1);
    process = client;
    ram = client.memoryStart();
    shared = ram + 512;
    service.subscribe(IPC, 1, service.function(1), 99);
    client.subscribe(IPC, 1, client.function(2), 98);
  }

  private Registers share(int length) {
    return client.allowReadWrite(IPC, 1, shared, length);
  }

  private boolean serviceReaches(int address) {
    service.memop(2, 0);
    return fixture.board().mpu().permits(address, 1, WRITE);
  }

  private Registers discover(String name) {
    client.poke(ram + 600, name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    client.allowReadOnly(IPC, 0, ram + 600, name.length());
    return client.command(IPC, DISCOVER, 0, 0);
  }

  @Test
  void driverIsThere() {
    assertSuccess(client.command(IPC, 0, 0, 0));
    assertFailure(client.command(IPC, 4, 0, 0), ErrorCode.NOSUPPORT);
    assertFailure(client.command(IPC, -1, 0, 0), ErrorCode.NOSUPPORT);
  }

  @Test
  void serviceIsFoundByItsName() {
    assertSuccess(discover("service"), 1);
    assertSuccess(discover("client"), 0);
    assertSuccess(discover("third"), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"servic", "services", "s", "Service", "servicf"})
  void otherNamesAreNotFound(String name) {
    assertFailure(discover(name), ErrorCode.NODEVICE);
  }

  @Test
  void discoveryWithoutNameIsInvalid() {
    assertFailure(client.command(IPC, DISCOVER, 0, 0), ErrorCode.INVAL);
  }

  @Test
  void deadServiceIsNotFound() {
    service.faultNow();

    assertFailure(discover("service"), ErrorCode.NODEVICE);
  }

  @Test
  void serviceIsNotifiedWithTheSharedBuffer() {
    share(64);

    assertSuccess(client.command(IPC, NOTIFY_SERVICE, 1, 0));

    Registers upcall = service.yieldWait();
    assertThat(upcall.r0()).isZero();
    assertThat(upcall.r1()).isEqualTo(64);
    assertThat(upcall.r2()).isEqualTo(shared);
    assertThat(upcall.r3()).isEqualTo(99);
    assertThat(upcall.pc()).isEqualTo(service.function(1) & ~1);
  }

  @Test
  void serviceIsNotifiedWithoutBuffer() {
    assertSuccess(client.command(IPC, NOTIFY_SERVICE, 1, 0));

    Registers upcall = service.yieldWait();
    assertThat(upcall.r1()).isZero();
    assertThat(upcall.r2()).isZero();
  }

  @Test
  void notificationThatComesBeforeTheServiceSubscribesIsNotLost() {
    ScriptedProcess late = fixture.process(2);
    late.memop(2, 0);
    assertSuccess(client.command(IPC, NOTIFY_SERVICE, 2, 0));

    late.subscribe(IPC, 2, late.function(1), 97);

    assertThat(late.yieldWait().r3()).isEqualTo(97);
  }

  @Test
  void emptyBufferIsNoBuffer() {
    client.allowReadWrite(IPC, 1, 0x1234, 0);
    client.command(IPC, NOTIFY_SERVICE, 1, 0);

    assertThat(service.yieldWait().r2()).isZero();
  }

  @Test
  void clientIsNotifiedOnTheUpcallOfTheService() {
    assertSuccess(service.command(IPC, NOTIFY_CLIENT, 0, 0));

    Registers upcall = client.yieldWait();
    assertThat(upcall.r0()).isEqualTo(1);
    assertThat(upcall.r3()).isEqualTo(98);
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "2, 4", "2, -1", "2, 31", "3, 3", "3, -2147483648", "3, 2147483647"})
  void f03PeerThatDoesNotExistIsInvalid(int command, int peer) {
    assertFailure(client.command(IPC, command, peer, 0), ErrorCode.INVAL);
  }

  @Test
  void deadPeerIsNoDevice() {
    service.faultNow();

    assertFailure(client.command(IPC, NOTIFY_SERVICE, 1, 0), ErrorCode.NODEVICE);
  }

  @Test
  void fullQueueOfThePeerIsNoMemory() {
    for (int count = 0; count < ProcessStore.UPCALL_CAPACITY; count++) {
      assertSuccess(client.command(IPC, NOTIFY_SERVICE, 1, 0));
    }
    assertFailure(client.command(IPC, NOTIFY_SERVICE, 1, 0), ErrorCode.NOMEM);
  }

  @Test
  void peerWithoutMemoryForTheGrantIsNoMemory() {
    ScriptedProcess third = fixture.process(2);
    third.memop(0, third.kernelView().kernelBreak);

    assertFailure(client.command(IPC, NOTIFY_SERVICE, 2, 0), ErrorCode.NOMEM);
  }

  @Test
  void d10ShareReachesFromTheFirstNotificationToTheEndOfTheBuffer() {
    share(64);
    assertThat(serviceReaches(shared)).isFalse();

    client.command(IPC, NOTIFY_SERVICE, 1, 0);

    assertThat(serviceReaches(shared)).isTrue();
    assertThat(serviceReaches(shared + 63)).isTrue();
    assertThat(serviceReaches(shared + 64)).isFalse();
    assertThat(serviceReaches(shared - 1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "512, 128", "512, 32", "640, 64"})
  void d10ShareEndsWhenTheOwnerChangesIt(int offset, int length) {
    share(64);
    client.command(IPC, NOTIFY_SERVICE, 1, 0);

    client.allowReadWrite(IPC, 1, length == 0 ? 0 : ram + offset, length);

    assertThat(serviceReaches(shared)).isFalse();
  }

  @Test
  void d10ShareEndsWhenTheOwnerDies() {
    share(64);
    client.command(IPC, NOTIFY_SERVICE, 1, 0);

    client.faultNow();

    assertThat(serviceReaches(shared)).isFalse();
  }

  @Test
  void b20RestartedOwnersMemoryIsItsOwn() {
    share(64);
    client.command(IPC, NOTIFY_SERVICE, 1, 0);

    client.call(6, 1, 0, 0, 0);

    assertThat(serviceReaches(shared)).isFalse();
  }

  @Test
  void b11ShareOfAnotherProcessIsNotInherited() {
    share(64);
    client.command(IPC, NOTIFY_SERVICE, 1, 0);
    assertThat(serviceReaches(shared)).isTrue();

    fixture.process(2).memop(2, 0);
    assertThat(fixture.board().mpu().permits(shared, 1, WRITE)).isFalse();

    assertThat(serviceReaches(shared)).isTrue();
  }

  @Test
  void b11RestartedPeerReachesNothing() {
    share(64);
    client.command(IPC, NOTIFY_SERVICE, 1, 0);

    service.call(6, 1, 0, 0, 0);

    assertThat(serviceReaches(shared)).isFalse();
    client.command(IPC, NOTIFY_SERVICE, 1, 0);
    assertThat(serviceReaches(shared)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 31", "0, 33", "8, 32", "0, 1", "16, 64", "0, 100", "32, 320", "0, 24"})
  void b22BufferThatNoRegionCanBeIsRefused(int offset, int length) {
    assertRefused(
        client.allowReadWrite(IPC, 1, shared + offset, length),
        ErrorCode.INVAL,
        shared + offset,
        length);
  }

  @ParameterizedTest
  @CsvSource({"0, 32", "32, 32", "0, 64", "64, 192", "0, 256", "0, 96", "32, 160"})
  void b22BufferThatARegionCanBeIsReachedAsAWhole(int offset, int length) {
    assertThat(client.allowReadWrite(IPC, 1, shared + offset, length).isSuccess()).isTrue();
    client.command(IPC, NOTIFY_SERVICE, 1, 0);
    service.memop(2, 0);

    SimulatedMpu mpu = fixture.board().mpu();
    assertThat(mpu.permits(shared + offset, length, WRITE)).isTrue();
    assertThat(mpu.permits(shared + offset - 1, 1, WRITE)).isFalse();
    assertThat(mpu.permits(shared + offset + length, 1, WRITE)).isFalse();
  }

  @Test
  void b05RefusedBufferLeavesTheShare() {
    share(64);
    client.command(IPC, NOTIFY_SERVICE, 1, 0);

    client.allowReadWrite(IPC, 1, shared, 33);

    assertThat(serviceReaches(shared)).isTrue();
    assertSwapped(client.allowReadWrite(IPC, 1, 0, 0), shared, 64);
  }

  @Test
  void notifyingAgainSharesOnlyOnce() {
    share(64);
    for (int count = 0; count < 2 * ProcessStore.SHARE_CAPACITY; count++) {
      assertSuccess(client.command(IPC, NOTIFY_SERVICE, 1, 0));
      service.yieldWait();
    }
  }

  @Test
  void processMayShareWithItself() {
    client.subscribe(IPC, 0, client.function(3), 0);
    client.allowReadWrite(IPC, 0, shared, 64);

    assertSuccess(client.command(IPC, NOTIFY_SERVICE, 0, 0));

    assertThat(client.yieldWait().r2()).isEqualTo(shared);
  }
}
