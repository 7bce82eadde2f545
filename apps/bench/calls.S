@ calls.S - bench-calls: each measured system call twice, of which the second counts.
@
@ The labels call_... are where the measurement starts. By then the console has said all that it says at the
@ start, so that no serial interrupt comes in between.

    .syntax unified
    .cpu cortex-m4
    .thumb

    .equ DRIVER_ALARM, 0
    .equ ALARM_FREQUENCY, 1         @ command: ticks per second
    .equ ALARM_NOW, 2               @ command: the counter
    .equ ALARM_STOP, 3              @ command: no upcall any more
    .equ ALARM_SET_RELATIVE, 5      @ command: an upcall after so many ticks
    .equ DRIVER_CONSOLE, 1
    .equ BUFFER_CONSOLE, 1          @ both allows: what is written, what is read
    .equ DRIVER_LED, 2
    .equ LED_TOGGLE, 3              @ command
    .equ DRIVER_NONE, 0x90000
    .equ MEMORY_RAM_START, 2        @ memory operation: where the process's RAM starts
    .equ YIELD_NO_WAIT, 0
    .equ YIELD_WAIT, 1
    .equ ROUNDS, 2
    .equ QUIET_MILLISECONDS, 300    @ the console's prompt comes after 100
    .equ TICKS, 5000                @ time enough for the kernel to sleep

@ Called by the library's start code.
@
@ in:      nothing
@ out:     r0 = 0, the completion code
@ changes: r0-r3, r12
    .section .text.main, "ax", %progbits
    .global main
    .type main, %function
    .thumb_func
main:
    push {r4, lr}                   @ r4 counts rounds
    sub sp, #32                     @ the buffer that is allowed
    movw r0, #QUIET_MILLISECONDS    @ r0 = how long
    bl alarm_delay                  @ until the console is quiet
    movs r4, #ROUNDS                @ r4 = rounds that are left

round:
    movs r0, #DRIVER_ALARM          @ r0 = driver
    movs r1, #0                     @ r1 = which upcall
    adr.w r2, upcall                @ r2 = the function,
    adds r2, #1                     @   which is Thumb code
    movs r3, #0                     @ r3 = userdata
    .global call_subscribe
call_subscribe:
    svc #1                          @ subscribe
    movs r0, #DRIVER_ALARM          @ r0 = driver
    movs r1, #ALARM_SET_RELATIVE    @ r1 = command
    movw r2, #TICKS                 @ r2 = when
    movs r3, #0                     @ r3 = not used
    svc #2                          @ command
    movs r0, #YIELD_WAIT            @ r0 = variant
    svc #0                          @ yield: from the interrupt to the upcall is measured

    movs r0, #DRIVER_CONSOLE        @ r0 = driver
    movs r1, #BUFFER_CONSOLE        @ r1 = which buffer
    mov r2, sp                      @ r2 = its address
    movs r3, #32                    @ r3 = its length
    .global call_allow_ro
call_allow_ro:
    svc #4                          @ read-only allow
    movs r0, #DRIVER_CONSOLE        @ r0 = driver
    movs r1, #BUFFER_CONSOLE        @ r1 = which buffer
    mov r2, sp                      @ r2 = its address
    movs r3, #32                    @ r3 = its length
    .global call_allow_rw
call_allow_rw:
    svc #3                          @ read-write allow

    mov r0, #DRIVER_NONE            @ r0 = a driver that there is not
    movs r1, #1                     @ r1 = command
    movs r2, #0                     @ r2, r3 = its arguments
    movs r3, #0                     @
    .global call_command_absent
call_command_absent:
    svc #2                          @ command
    movs r0, #DRIVER_LED            @ r0 = driver
    movs r1, #LED_TOGGLE            @ r1 = command
    movs r2, #0                     @ r2 = which LED
    movs r3, #0                     @ r3 = not used
    .global call_led_toggle
call_led_toggle:
    svc #2                          @ command
    movs r0, #DRIVER_ALARM          @ r0 = driver
    movs r1, #ALARM_NOW             @ r1 = command
    movs r2, #0                     @ r2, r3 = not used
    movs r3, #0                     @
    .global call_alarm_now
call_alarm_now:
    svc #2                          @ command
    movs r0, #DRIVER_ALARM          @ r0 = driver
    movs r1, #ALARM_FREQUENCY       @ r1 = command: one that enters no grant
    movs r2, #0                     @ r2, r3 = not used
    movs r3, #0                     @
    .global call_alarm_frequency
call_alarm_frequency:
    svc #2                          @ command
    movs r0, #DRIVER_ALARM          @ r0 = driver
    movs r1, #ALARM_STOP            @ r1 = command: enters the grant, and finds no alarm
    movs r2, #0                     @ r2, r3 = not used
    movs r3, #0                     @
    .global call_alarm_stop
call_alarm_stop:
    svc #2                          @ command

    movs r0, #MEMORY_RAM_START      @ r0 = operation
    movs r1, #0                     @ r1 = not used
    .global call_memop
call_memop:
    svc #5                          @ memory operation
    movs r0, #YIELD_NO_WAIT         @ r0 = variant
    mov r1, sp                      @ r1 = where the kernel says whether there was an upcall
    .global call_yield_no_wait
call_yield_no_wait:
    svc #0                          @ yield

    subs r4, #1                     @ one round less
    bne round                       @ again, now warm
    adr r0, done                    @ r0 = text
    bl printf                       @ tells who measures that all is over
    movs r0, #0                     @ r0 = success
    add sp, #32                     @ drop the buffer
    pop {r4, pc}                    @ return
    .balign 4
done:
    .asciz "bench: done\r\n"
    .size main, . - main

@ What the alarm calls.
@
@ in:      r0-r2 = what the alarm says, r3 = userdata
@ out:     nothing
@ changes: nothing
    .balign 4
    .global upcall
    .type upcall, %function
upcall:
    bx lr                           @ back to behind the yield
    .size upcall, . - upcall
