@ ping.S - bench-ping: notifies bench-pong and yields, so that the kernel switches to that process.

    .syntax unified
    .cpu cortex-m4
    .thumb

    .equ YIELD_WAIT, 1
    .equ ROUNDS, 3                  @ the first find caches and queues as the start left them
    .equ QUIET_MILLISECONDS, 300    @ the console's prompt comes after 100

@ Called by the library's start code.
@
@ in:      nothing
@ out:     r0 = 0, the completion code
@ changes: r0-r3, r12
    .section .text.main, "ax", %progbits
    .global main, call_yield_wait
    .type main, %function
    .thumb_func
main:
    push {r4, r5, r6, lr}           @ r4 = the service, r5 counts rounds; r6 keeps 8 bytes aligned
    sub sp, #8                      @ the service's number
    movw r0, #QUIET_MILLISECONDS    @ r0 = how long
    bl alarm_delay                  @ until the console is quiet and bench-pong serves
    adr r0, service                 @ r0 = name
    mov r1, sp                      @ r1 = where the number goes
    bl ipc_discover                 @ r0 = status
    cbnz r0, 2f                     @ no such process
    ldr r4, [sp]                    @ r4 = the service
    mov r0, r4                      @ r0 = who notifies
    adr r1, answered                @ r1 = the function,
    adds r1, #1                     @   which is Thumb code
    movs r2, #0                     @ r2 = userdata
    bl ipc_listen                   @ r0 = status
    cbnz r0, 2f                     @ refused
    movs r5, #ROUNDS                @ r5 = rounds that are left
1:  mov r0, r4                      @ r0 = the service
    bl ipc_notify_service           @ queues an upcall there
    movs r0, #YIELD_WAIT            @ r0 = variant
call_yield_wait:
    svc #0                          @ yield: until the other process runs is measured
    subs r5, #1                     @ one round less
    bne 1b                          @ again
    adr r0, done                    @ r0 = text
    bl printf                       @ tells who measures that all is over
    movs r0, #0                     @ r0 = success
2:  add sp, #8                      @ drop the number
    pop {r4, r5, r6, pc}            @ return r0
    .balign 4
service:
    .asciz "bench-pong"
    .balign 4
done:
    .asciz "bench: done\r\n"

@ What the answer calls.
@
@ in:      r0-r3 = who answers, and what it shares: nothing
@ out:     nothing
@ changes: nothing
    .balign 4
answered:
    bx lr                           @ back to the library
    .size main, . - main
