package demitasse.bench;

import java.util.Locale;
import java.util.function.Supplier;

/** The kernels that are measured: a name, which the C twin has too, and the Java. */
enum Kernel {
  UART(UartBench.class, UartBench::create),
  ALARM(AlarmBench.class, AlarmBench::create),
  CRC32(Crc32Bench.class, Crc32Bench::create),
  SHA256(Sha256Bench.class, Sha256Bench::create),
  MPU(MpuBench.class, MpuBench::create),
  PARSER(ParserBench.class, ParserBench::create),
  SYSCALL(SyscallBench.class, SyscallBench::create),
  STATE(StateBench.class, StateBench::create);

  private final Class<? extends BenchKernel> boardClass;
  private final Supplier<BenchKernel> create;

  Kernel(Class<? extends BenchKernel> boardClass, Supplier<BenchKernel> create) {
    this.boardClass = boardClass;
    this.create = create;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  Class<? extends BenchKernel> boardClass() {
    return boardClass;
  }

  BenchKernel create() {
    return create.get();
  }

  /** Runs the kernel on this JVM. */
  int checksumOnJvm() {
    BenchKernel kernel = create.get();
    kernel.startPrepare();
    return kernel.startRun();
  }
}
