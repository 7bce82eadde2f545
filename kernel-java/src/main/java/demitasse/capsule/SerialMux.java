package demitasse.capsule;

import demitasse.hil.SerialPort;

/**
 * Several serial ports over one: buffers are sent whole in the order in which they were given, and
 * each received byte goes to all.
 *
 * <p>Invariant: the port is sending the buffer of {@code queue[head]} if and only if {@code count}
 * is not 0; a device is in the queue once at most.
 */
public final class SerialMux implements SerialPort.TransmitClient, SerialPort.ReceiveClient {
  private final SerialPort port;
  private final Device[] devices;
  private final Device[] queue;
  private int head;
  private int count;

  /** A multiplexer of {@code port}, all of it, with a fixed number of devices. */
  public SerialMux(SerialPort port, int deviceCount) {
    this.port = port;
    devices = new Device[deviceCount];
    queue = new Device[deviceCount];
    for (int index = 0; index < deviceCount; index++) {
      devices[index] = new Device(this);
    }
    port.setTransmitClient(this);
    port.setReceiveClient(this);
  }

  /** The device with an index, for one user; to be called while the board is built. */
  public SerialPort device(int index) {
    return devices[index];
  }

  @Override
  public void transmitted() {
    Device sender = queue[head];
    head = head + 1 == queue.length ? 0 : head + 1;
    count--;
    sender.isQueued = false;
    if (count != 0) {
      startFirst();
    }
    // Told last: it may give its next buffer at once, and may throw.
    sender.transmitClient.transmitted();
  }

  @Override
  public void received(int value) {
    for (Device device : devices) {
      if (device.receiveClient != null) {
        device.receiveClient.received(value);
      }
    }
  }

  private void append(Device device) {
    int tail = head + count;
    if (tail >= queue.length) {
      tail -= queue.length;
    }
    queue[tail] = device;
    count++;
    if (count == 1) {
      startFirst();
    }
  }

  /** The port is free and the length was checked, so it takes the buffer. */
  private void startFirst() {
    Device first = queue[head];
    port.transmit(first.buffer, first.length);
  }

  /** One user's port. */
  private static final class Device implements SerialPort {
    private final SerialMux mux;
    private TransmitClient transmitClient;
    private ReceiveClient receiveClient;
    private byte[] buffer = new byte[0];
    private int length;
    private boolean isQueued;

    Device(SerialMux mux) {
      this.mux = mux;
    }

    @Override
    public boolean transmit(byte[] buffer, int length) {
      if (isQueued || length <= 0 || length > buffer.length) {
        return false;
      }
      this.buffer = buffer;
      this.length = length;
      isQueued = true;
      mux.append(this);
      return true;
    }

    @Override
    public void setTransmitClient(TransmitClient client) {
      transmitClient = client;
    }

    @Override
    public void setReceiveClient(ReceiveClient client) {
      receiveClient = client;
    }
  }
}
